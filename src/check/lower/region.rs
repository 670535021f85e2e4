//! A region of a figure.

use super::Lowering;
use crate::{
    check::{counts, passages::Role, regions, twins},
    course::{
        item::{Area, Region, small},
        text::Inline,
    },
    source::{
        Reported, authored,
        drawing::Drawing,
        located::{List, Located, Text},
        reader::Placed,
    },
};

/// An area, with the places of what two of them may not share.
struct Read {
    element: Placed<String>,
    name: Placed<Vec<Inline>>,
    place: Placed<Vec<Inline>>,
    area: Area,
}

impl<'a> Lowering<'a, '_> {
    /// A figure, its areas, and which of them is right.
    pub(super) fn region(
        &mut self,
        figure: &Text<'a>,
        alt: &Text<'a>,
        key: &Text<'a>,
        areas: &List<'a, authored::Area<'a>>,
    ) -> Result<Region, Reported> {
        let span = self.reader.span(areas);
        let figure = self.figure_file(figure).and_then(|figure| {
            let drawing = regions::drawing(&mut self.reader, self.folder, &figure)?;
            Ok((figure.value, drawing))
        });
        let (alt, key) = (self.alt(alt), self.reader.text(key));
        let drawing = figure.as_ref().map_err(|reported| *reported);
        let drawing = drawing.map(|(_, drawing)| drawing);
        let areas = self.list(areas, |lowering, area| lowering.area(area, drawing))?;
        counts::check(&mut self.reader, span, &counts::AREAS, areas.len())?;
        let elements: Vec<_> = areas.iter().map(Read::as_line).collect();
        twins::check(&mut self.reader, "elements", &elements)?;
        twins::check(&mut self.reader, "names", areas.iter().map(|it| &it.name))?;
        twins::check(&mut self.reader, "places", areas.iter().map(|it| &it.place))?;
        let elements = areas.iter().map(|it| it.element.value.as_str());
        let key = regions::key(&mut self.reader, &key?, elements)?;
        let (figure, drawing) = figure?;
        Ok(Region {
            figure,
            alt: alt?,
            height: drawing.height(),
            areas: areas.into_iter().map(|it| it.area).collect(),
            key: small(key),
        })
    }

    fn area(
        &mut self,
        area: &Located<'a, authored::Area<'a>>,
        drawing: Result<&Drawing, Reported>,
    ) -> Result<Read, Reported> {
        let area = self.reader.read(area)?;
        let element = self.reader.text(&area.element);
        let spot = match (&element, drawing) {
            (Ok(element), Ok(drawing)) => regions::spot(&mut self.reader, drawing, element),
            (Err(reported), _) => Err(*reported),
            (_, Err(reported)) => Err(reported),
        };
        let name = self.placed_line(&area.name);
        let place = self.placed_line_as(&area.place, Role::Place);
        let feedback = self.line(&area.feedback);
        let (name, place) = (name?, place?);
        Ok(Read {
            element: element?,
            area: Area {
                name: name.value.clone(),
                place: place.value.clone(),
                spot: spot?,
                feedback: feedback?,
            },
            name,
            place,
        })
    }
}

impl Read {
    /// The element's id as a text that others are compared with.
    fn as_line(&self) -> Placed<Vec<Inline>> {
        Placed {
            value: vec![Inline::Text(self.element.value.clone())],
            span: self.element.span.clone(),
        }
    }
}
