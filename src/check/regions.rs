//! `unreadable-drawing`: a figure with regions is an SVG that can be read.
//! `unknown-region`: a region is an element of its figure, and the key one of the regions.

use crate::{
    course::item::Spot,
    source::{
        Content, Folder, Problem, Reported,
        drawing::Drawing,
        reader::{Placed, Reader},
    },
};

/// The drawing in the file of a figure that is there.
pub(super) fn drawing(
    reader: &mut Reader<'_, '_>,
    folder: &Folder,
    file: &Placed<String>,
) -> Result<Drawing, Reported> {
    let path = format!("figures/{}", file.value);
    let read = match folder.files.get(&path) {
        _ if !path.ends_with(".svg") => Err("it is not an SVG".to_owned()),
        Some(Content::Text(svg)) => Drawing::read(svg),
        _ => Err("it is not text".to_owned()),
    };
    read.map_err(|why| reader.error(file.span.clone(), RegionProblem::Unreadable { why }))
}

/// Where the letter of an element stands.
pub(super) fn spot(
    reader: &mut Reader<'_, '_>,
    drawing: &Drawing,
    element: &Placed<String>,
) -> Result<Spot, Reported> {
    drawing.spot(&element.value).ok_or_else(|| {
        let ids = drawing.ids();
        let problem = RegionProblem::Unknown {
            id: element.value.clone(),
            meant: reader.report.suggest(&element.value, ids.iter().copied()),
            is_there: ids.contains(&element.value.as_str()),
        };
        reader.error(element.span.clone(), problem)
    })
}

/// Which of the areas is right.
pub(super) fn key<'e>(
    reader: &mut Reader<'_, '_>,
    key: &Placed<String>,
    elements: impl Iterator<Item = &'e str> + Clone,
) -> Result<usize, Reported> {
    let found = elements.clone().position(|element| element == key.value);
    found.ok_or_else(|| {
        let problem = RegionProblem::NoKey {
            id: key.value.clone(),
            meant: reader.report.suggest(&key.value, elements),
        };
        reader.error(key.span.clone(), problem)
    })
}

#[derive(Debug)]
enum RegionProblem {
    Unreadable {
        why: String,
    },
    Unknown {
        id: String,
        meant: Option<String>,
        /// Whether the figure has such an element, of which nothing can be seen.
        is_there: bool,
    },
    NoKey {
        id: String,
        meant: Option<String>,
    },
}

impl Problem for RegionProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "unreadable-drawing",
            Self::Unknown { .. } | Self::NoKey { .. } => "unknown-region",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Unreadable { why } => {
                format!("the regions of this figure cannot be found: {why}")
            }
            Self::Unknown { id, is_there, .. } => match is_there {
                true => format!("nothing can be seen of the element `{id}` of the figure"),
                false => format!("the figure draws no element with `id=\"{id}\"`"),
            },
            Self::NoKey { id, .. } => format!("none of the areas has the element `{id}`"),
        }
    }

    fn label(&self) -> String {
        match self {
            Self::Unreadable { .. } => "name an SVG file, or repair this one".to_owned(),
            Self::Unknown {
                meant: Some(meant),
                is_there: false,
                ..
            }
            | Self::NoKey {
                meant: Some(meant), ..
            } => format!("did you mean `{meant}`?"),
            Self::Unknown { is_there: true, .. } => {
                "draw a shape in it, within the figure".to_owned()
            }
            Self::Unknown { .. } => "give the shape this `id` in the SVG".to_owned(),
            Self::NoKey { .. } => "write the `element` of the area that is right".to_owned(),
        }
    }
}
