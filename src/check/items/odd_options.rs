//! `odd-option`

use super::{Form, Found, HALADYNA, number};
use crate::{
    check::{passages::Role, remark::Remark},
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const OPTIONS: Limit = Limit::count("options", 4.0, "items with fewer options are not looked at");

pub(super) static RULE: Rule = Rule::warn(
    "odd-option",
    "the key is of the same sort as the other options",
    "An option that alone has a number, or alone has none, is chosen or struck out for that. The literature asks for homogeneous options; the evidence is weak, so only this plainest case is found, and only where the odd one is the key.",
)
.source(HALADYNA)
.limits(&[OPTIONS])
.example(
    Place::Item,
    r#"stem: "When is toast done?",
kind: Single(options: [
    Key(text: "After 2 minutes in the heat", feedback: "Most toasters take about that long to dry and brown a slice."),
    Option(text: "When the kitchen smells of it", feedback: "The smell comes early, while the surface is drying."),
    Option(text: "When the slice has turned black", feedback: "By then it is burnt, and tastes of it."),
    Option(text: "When the butter has melted", feedback: "Butter comes on afterwards, and melts on any warm slice."),
]),"#,
    r#"stem: "When is toast done?",
kind: Single(options: [
    Key(text: "When its surface is brown", feedback: "Brown shows that the surface is dry and hot enough."),
    Option(text: "When the kitchen smells of it", feedback: "The smell comes early, while the surface is drying."),
    Option(text: "When the slice has turned black", feedback: "By then it is burnt, and tastes of it."),
    Option(text: "When the butter has melted", feedback: "Butter comes on afterwards, and melts on any warm slice."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, form: Form, reader: &mut Reader<'_, '_>) {
    let options = found.options();
    let least = found.settings.limit(&RULE, &OPTIONS);
    if !matches!(form, Form::Single | Form::Menu) || number(options.len()) < least {
        return;
    }
    let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let digits: Vec<_> = options
        .iter()
        .map(|option| (has_digit(&option.text()), option))
        .collect();
    for odd in [true, false] {
        let mut those = digits.iter().filter(|(has, _)| *has == odd);
        if let (Some((_, option)), None) = (those.next(), those.next())
            && option.role == Role::Key
        {
            let message = if odd {
                "the key alone has a number"
            } else {
                "the key alone has no number"
            };
            let problem = Remark::new(&RULE, message, "make the options alike");
            reader.warn(option.span(), problem);
        }
    }
}
