//! A figure's regions: where in an SVG file the elements with an `id` are.

use kurbo::{BezPath, ParamCurve, ParamCurveNearest, Point, Rect, Shape};
use usvg::{
    Group, ImageHrefResolver, Node, Options, Path, Transform, Tree, roxmltree,
    tiny_skia_path::{self, PathSegment},
};

use crate::course::item::Spot;

/// How many points of a region, in each direction, are tried for its letter. Odd, so that the
/// middle is one.
const TRIED: u16 = 25;

/// A region of more curves than this has its letter on its edge: measuring takes time in
/// proportion.
const MOST_CURVES: usize = 5_000;

/// A figure that was read.
pub(crate) struct Drawing {
    tree: Tree,
}

impl Drawing {
    /// Reads an SVG file. Nothing that it refers to is fetched.
    ///
    /// # Errors
    /// Says why it is no drawing.
    pub(crate) fn read(svg: &str) -> Result<Self, String> {
        let options = Options {
            image_href_resolver: ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..Options::default()
        };
        match Tree::from_str(svg, &options) {
            Ok(tree) => Ok(Self { tree }),
            Err(usvg::Error::ParsingFailed(why)) => Err(why.to_string()),
            Err(why) => Err(why.to_string()),
        }
    }

    /// The ids of what is drawn.
    pub(crate) fn ids(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        collect_ids(self.tree.root(), &mut ids);
        ids
    }

    /// Its height, in thousandths of its width.
    pub(crate) fn height(&self) -> u16 {
        let size = self.tree.size();
        let share = f64::from(size.height()) / f64::from(size.width());
        // A figure that is longer than sixty screens saturates.
        thousandths(share, f64::from(u16::MAX))
    }

    /// The place for a letter in the element with this id: as far within it as there is room.
    /// `None` if nothing of it is drawn within the figure.
    pub(crate) fn spot(&self, id: &str) -> Option<Spot> {
        let outline = outline(self.tree.node_by_id(id)?);
        let size = self.tree.size();
        let (width, height) = (f64::from(size.width()), f64::from(size.height()));
        let within = outline
            .bounding_box()
            .intersect(Rect::new(0.0, 0.0, width, height));
        let point = innermost(&outline, within)?;
        Some(Spot {
            x: thousandths(point.x / width, 1000.0),
            y: thousandths(point.y / height, 1000.0),
        })
    }
}

/// The texts that can be read in an SVG file. None if it is no SVG.
pub(crate) fn texts(svg: &str) -> Vec<String> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..roxmltree::ParsingOptions::default()
    };
    let Ok(document) = roxmltree::Document::parse_with_options(svg, options) else {
        return Vec::new();
    };
    let texts = document
        .descendants()
        .filter(|node| node.tag_name().name() == "text");
    let parts = |text: roxmltree::Node<'_, '_>| {
        let parts = text.descendants().filter(roxmltree::Node::is_text);
        let parts: Vec<&str> = parts.filter_map(|part| part.text()).collect();
        parts.join(" ")
    };
    texts.map(parts).collect()
}

fn collect_ids<'t>(group: &'t Group, ids: &mut Vec<&'t str>) {
    for node in group.children() {
        if !node.id().is_empty() {
            ids.push(node.id());
        }
        if let Node::Group(inner) = node {
            collect_ids(inner, ids);
        }
    }
}

/// All that is drawn of an element, as areas. Of a line, the area that its width covers.
fn outline(node: &Node) -> BezPath {
    let mut outline = BezPath::new();
    add_outline(node, &mut outline);
    outline
}

fn add_outline(node: &Node, outline: &mut BezPath) {
    match node {
        Node::Group(group) => {
            for inner in group.children() {
                add_outline(inner, outline);
            }
        }
        Node::Path(path) if path.is_visible() => add_path(path, outline),
        Node::Path(_) | Node::Image(_) | Node::Text(_) => {}
    }
}

fn add_path(path: &Path, outline: &mut BezPath) {
    let stroked = match (path.fill(), path.stroke()) {
        (None, Some(stroke)) => path.data().stroke(&stroke.to_tiny_skia(), 1.0),
        _ => None,
    };
    let drawn = stroked.as_ref().unwrap_or(path.data());
    add_segments(drawn, path.abs_transform(), outline);
}

fn add_segments(path: &tiny_skia_path::Path, transform: Transform, outline: &mut BezPath) {
    let at = |mut point: tiny_skia_path::Point| {
        transform.map_point(&mut point);
        Point::new(point.x.into(), point.y.into())
    };
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => outline.move_to(at(to)),
            PathSegment::LineTo(to) => outline.line_to(at(to)),
            PathSegment::QuadTo(by, to) => outline.quad_to(at(by), at(to)),
            PathSegment::CubicTo(by, then, to) => outline.curve_to(at(by), at(then), at(to)),
            PathSegment::Close => outline.close_path(),
        }
    }
}

/// The point of a grid over `within` that is farthest from the outline, of those inside of it;
/// for an outline that is too thin for the grid, or has too many curves, its point nearest to
/// the middle.
fn innermost(outline: &BezPath, within: Rect) -> Option<Point> {
    let has_room = within.is_finite() && within.area() > 0.0;
    if outline.is_empty() || !has_room {
        return None;
    }
    let share = |step: u16| (f64::from(step) + 0.5) / f64::from(TRIED);
    let grid = (0..TRIED).flat_map(|row| (0..TRIED).map(move |column| (column, row)));
    let points = grid.map(|(column, row)| {
        Point::new(
            within.x0 + share(column) * within.width(),
            within.y0 + share(row) * within.height(),
        )
    });
    let is_simple = outline.elements().len() <= MOST_CURVES;
    let points = points.filter(|_| is_simple);
    let inside = points.filter(|point| outline.winding(*point) != 0);
    let middle = within.center();
    let inside = inside.map(|point| {
        let room = distance(outline, point).sqrt() - PULL * point.distance(middle);
        (room, point)
    });
    let farthest = inside.max_by(|(a, _), (b, _)| a.total_cmp(b));
    farthest.map(|(_, point)| point).or_else(|| {
        let nearest = outline.segments().map(|segment| {
            let nearest = segment.nearest(within.center(), ACCURACY);
            (nearest.distance_sq, segment.eval(nearest.t))
        });
        let nearest = nearest.min_by(|(a, _), (b, _)| a.total_cmp(b));
        nearest.map(|(_, point)| point)
    })
}

/// How much room a letter gives up to be nearer to the middle: along a bar there is as much
/// everywhere.
const PULL: f64 = 0.05;

/// How exactly distances are measured, in units of the figure.
const ACCURACY: f64 = 0.1;

/// The square of the distance of a point from an outline.
fn distance(outline: &BezPath, point: Point) -> f64 {
    let distances = outline
        .segments()
        .map(|segment| segment.nearest(point, ACCURACY).distance_sq);
    distances.fold(f64::INFINITY, f64::min)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what fits"
)]
fn thousandths(share: f64, most: f64) -> u16 {
    (share * 1000.0).round().clamp(0.0, most) as u16
}

#[cfg(test)]
mod tests {
    use super::Drawing;
    use crate::course::item::Spot;

    fn spot(inside: &str) -> Option<Spot> {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{inside}</svg>"#
        );
        Drawing::read(&svg).unwrap().spot("it")
    }

    /// Whether a spot is as near as the grid allows.
    fn is_near(found: Option<Spot>, x: i32, y: i32) -> bool {
        found.is_some_and(|at| (i32::from(at.x) - x).abs() < 40 && (i32::from(at.y) - y).abs() < 40)
    }

    #[test]
    fn a_letter_stands_in_the_middle_of_a_shape() {
        let found = spot(r#"<rect id="it" x="20" y="20" width="40" height="40"/>"#);
        assert!(is_near(found, 200, 400), "{found:?}");
    }

    #[test]
    fn a_letter_stands_halfway_along_a_bar() {
        let found = spot(r#"<rect id="it" x="20" y="40" width="160" height="16"/>"#);
        assert!(is_near(found, 500, 480), "{found:?}");
    }

    #[test]
    fn a_letter_stands_within_a_shape_that_is_hollow_in_the_middle() {
        let found = spot(r#"<path id="it" d="M0 0 H200 V100 H160 V20 H20 V100 H0 Z"/>"#);
        assert!(
            is_near(found, 900, 500) || found.is_some_and(|at| at.x > 800),
            "{found:?}"
        );
    }

    #[test]
    fn a_group_has_its_letter_in_one_of_its_shapes() {
        let halves = r#"<rect x="0" y="0" width="20" height="100"/><rect x="160" y="0" width="40" height="100"/>"#;
        let found = spot(&format!(r#"<g id="it">{halves}</g>"#));
        assert!(found.is_some_and(|at| at.x > 800), "{found:?}");
    }

    #[test]
    fn what_is_moved_and_what_is_a_line_have_a_letter_where_they_are_drawn() {
        let moved =
            spot(r#"<g transform="translate(100 0)"><circle id="it" cx="50" cy="50" r="9"/></g>"#);
        assert!(is_near(moved, 750, 500), "{moved:?}");
        let line =
            spot(r##"<path id="it" d="M20 50 H180" fill="none" stroke="#000" stroke-width="6"/>"##);
        assert!(
            line.is_some_and(|at| (470..=530).contains(&at.y)),
            "{line:?}"
        );
    }

    #[test]
    fn what_is_not_drawn_has_no_letter() {
        assert_eq!(spot(r#"<rect id="other" width="9" height="9"/>"#), None);
        assert_eq!(
            spot(r#"<defs><rect id="it" width="9" height="9"/></defs>"#),
            None
        );
        assert_eq!(
            spot(r#"<rect id="it" x="900" width="9" height="9"/>"#),
            None
        );
        assert_eq!(spot(r#"<g id="it"/>"#), None);
    }

    #[test]
    fn what_is_no_drawing_says_why() {
        let why = Drawing::read("<svg>").err().unwrap_or_default();
        assert!(!why.is_empty());
        assert!(Drawing::read("bread").is_err());
    }
}
