//! The rules about stories, and about what learners assess themselves.

use super::{Place, Rule};

/// A story about bread in which one thing is said in another way.
macro_rules! story {
    ($variables:literal, $first:literal, $rest:literal) => {
        concat!(
            "stem: \"What happens to the bread?\",\nkind: Scenario(\n    ",
            $variables,
            "scenes: [\n        Scene(id: \"morning\", title: \"Morning\", text: \"There is bread.\", then: Choose([\n            ",
            $first,
            "\n        ])),\n        ",
            $rest,
            "\n        Scene(id: \"eaten\", title: \"Eaten\", text: \"It is gone.\", then: End(outcome: Good, feedback: \"Nobody is hungry any more, and nothing is left over.\")),\n    ],\n),"
        )
    };
}

const GOOD: &str = story!(
    "",
    r#"Choice(text: "Wait", to: "stale", feedback: "Bread dries in the air, and it does so fast."),
            Choice(text: "Eat it", to: "eaten", feedback: "Bread is best on the day on which it is baked."),"#,
    r#"Scene(id: "stale", title: "Stale", text: "It is hard.", then: Choose([
            Choice(text: "Toast it", to: "eaten", repair: true, feedback: "Heat makes the crumb of old bread soft again."),
        ])),"#
);

pub(super) const RULES: &[&Rule] = &[
    &Rule::fixed(
        "unknown-scene",
        "a scene that is named is in the scenario",
        "`to`, `right` and `wrong` name scenes of the same scenario by their `id`.",
    )
    .example(
        Place::Item,
        story!(
            "",
            r#"Choice(text: "Wait", to: "stail", feedback: "Bread dries in the air, and it does so fast."),"#,
            r#"Scene(id: "stale", title: "Stale", text: "It is hard.", then: Choose([
            Choice(text: "Toast it", to: "eaten", repair: true, feedback: "Heat makes the crumb of old bread soft again."),
        ])),"#
        ),
        GOOD,
    ),
    &Rule::fixed(
        "unknown-variable",
        "a variable that is named is one of the scenario",
        "`when` and `change` name what `variables` lists.",
    )
    .example(
        Place::Item,
        story!(
            "",
            r#"Choice(text: "Wait", to: "stale", change: [Add("haste", -1)], feedback: "Bread dries in the air, and it does so fast."),"#,
            r#"Scene(id: "stale", title: "Stale", text: "It is hard.", then: Choose([
            Choice(text: "Toast it", to: "eaten", repair: true, feedback: "Heat makes the crumb of old bread soft again."),
        ])),"#
        ),
        GOOD,
    ),
    &Rule::fixed(
        "repeated-name",
        "a name is used once in a scenario",
        "Choices find a scene by its `id`, and conditions a variable by its name, so that two of one name could not be told apart.",
    )
    .example(
        Place::Item,
        story!(
            "",
            r#"Choice(text: "Wait", to: "eaten", feedback: "Bread dries in the air, and it does so fast."),"#,
            r#"Scene(id: "morning", title: "Stale", text: "It is hard.", then: Choose([
            Choice(text: "Toast it", to: "eaten", repair: true, feedback: "Heat makes the crumb of old bread soft again."),
        ])),"#
        ),
        GOOD,
    ),
    &Rule::fixed(
        "unreachable",
        "a story can come to every scene and every choice",
        "Every story is followed to everything that can become of it, with all that its variables can be. A scene that none of them comes to, or a choice whose `when` never holds there, is never shown.",
    )
    .example(
        Place::Item,
        story!(
            "",
            r#"Choice(text: "Eat it", to: "eaten", feedback: "Bread is best on the day on which it is baked."),"#,
            r#"Scene(id: "stale", title: "Stale", text: "It is hard.", then: Choose([
            Choice(text: "Toast it", to: "eaten", repair: true, feedback: "Heat makes the crumb of old bread soft again."),
        ])),"#
        ),
        GOOD,
    ),
    &Rule::fixed(
        "dead-end",
        "there is something to do in every scene that does not end the story",
        "Where no choice of a scene can be made, because no `when` of them holds, a learner could only start again.",
    )
    .example(
        Place::Item,
        story!(
            r#"variables: [Variable(name: "heat")],
    "#,
            r#"Choice(text: "Wait", to: "stale", feedback: "Bread dries in the air, and it does so fast."),
            Choice(text: "Light the oven", to: "stale", change: [Set("heat", 1)], feedback: "An oven takes ten minutes to become hot enough."),"#,
            r#"Scene(id: "stale", title: "Stale", text: "It is hard.", then: Choose([
            Choice(text: "Toast it", to: "eaten", when: [AtLeast("heat", 1)], feedback: "Heat makes the crumb of old bread soft again."),
        ])),"#
        ),
        GOOD,
    ),
    &Rule::fixed(
        "no-ending",
        "an ending can be reached from every scene",
        "A story may go in circles, and every circle has a way out.",
    )
    .example(
        Place::Item,
        story!(
            "",
            r#"Choice(text: "Wait", to: "stale", feedback: "Bread dries in the air, and it does so fast."),
            Choice(text: "Eat it", to: "eaten", feedback: "Bread is best on the day on which it is baked."),"#,
            r#"Scene(id: "stale", title: "Stale", text: "It is hard.", then: Choose([
            Choice(text: "Wait for more", to: "stale", feedback: "Bread that is hard does not become soft by waiting."),
        ])),"#
        ),
        GOOD,
    ),
    &Rule::fixed(
        "scenario-size",
        "a story can be followed to its ends",
        "At most 50,000 states are followed: scenes, each with everything that the variables can be there. More than that nobody could write on purpose.",
    )
    .example(
        Place::Words,
        "a scenario of forty scenes whose four variables each take every value from -10 to 10",
        "the same with two variables, or with changes that do not add up without end",
    ),
    &Rule::fixed(
        "self-assessed",
        "what learners assess themselves is not critical",
        "Nothing reads the text of a `Free` item. To pass or not to pass cannot depend on what a learner says of it.",
    )
    .example(
        Place::Words,
        "an assessment whose `critical` names a `Free` item",
        "one whose `critical` names an item with a key",
    ),
];
