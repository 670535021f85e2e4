//! `no-repair`

use super::Found;
use crate::{
    check::{remark::Remark, scenario},
    course::{item::Scenario, text::plain},
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static RULE: Rule = Rule::warn(
    "no-repair",
    "after a poor choice something can still be made good",
    "Learners who have chosen badly learn most from making it good. So from every scene in which there is something to do, an ending other than `Harm` can be reached, whatever the variables are by then. A choice that ends a story in `Harm` at once is left alone: the way out stood beside it.",
)
.source("house rule")
.example(
    Place::Item,
    r#"stem: "What happens to the bread?",
kind: Scenario(scenes: [
    Scene(id: "morning", title: "Morning", text: "There is bread.", then: Choose([
        Choice(text: "Eat it", to: "eaten", feedback: "Bread is best on the day on which it is baked."),
        Choice(text: "Wait", to: "stale", feedback: "Bread dries in the air, and it does so fast."),
    ])),
    Scene(id: "stale", title: "Stale", text: "It is hard.", then: Choose([
        Choice(text: "Throw it away", to: "wasted", feedback: "It was hard, and nothing else was wrong with it."),
    ])),
    Scene(id: "eaten", title: "Eaten", text: "It is gone.", then: End(outcome: Good, feedback: "Nobody is hungry any more, and nothing is left over.")),
    Scene(id: "wasted", title: "Wasted", text: "It is gone.", then: End(outcome: Harm, feedback: "Somebody is hungry who could have had toast.")),
]),"#,
    r#"stem: "What happens to the bread?",
kind: Scenario(scenes: [
    Scene(id: "morning", title: "Morning", text: "There is bread.", then: Choose([
        Choice(text: "Eat it", to: "eaten", feedback: "Bread is best on the day on which it is baked."),
        Choice(text: "Wait", to: "stale", feedback: "Bread dries in the air, and it does so fast."),
    ])),
    Scene(id: "stale", title: "Stale", text: "It is hard.", then: Choose([
        Choice(text: "Throw it away", to: "wasted", feedback: "It was hard, and nothing else was wrong with it."),
        Choice(text: "Toast it", to: "eaten", repair: true, feedback: "Heat makes the crumb of old bread soft again."),
    ])),
    Scene(id: "eaten", title: "Eaten", text: "It is gone.", then: End(outcome: Good, feedback: "Nobody is hungry any more, and nothing is left over.")),
    Scene(id: "wasted", title: "Wasted", text: "It is gone.", then: End(outcome: Harm, feedback: "Somebody is hungry who could have had toast.")),
]),"#,
);

pub(super) fn check(story: &Scenario, found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let hopeless = scenario::hopeless(story).into_iter();
    for scene in hopeless.filter_map(|nth| story.scenes.get(usize::from(nth))) {
        let title = plain(&scene.title);
        let message = format!("from the scene `{title}` on, a story can only end in `Harm`");
        let problem = Remark::new(&RULE, message, "add a choice there that makes it good");
        reader.warn(found.opening.clone(), problem);
    }
}
