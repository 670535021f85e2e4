//! What course.ron, an item or a lesson can set of the rules.

use super::{Place, Rule};

pub(super) static RULES: &[&Rule] = &[
    &Rule::fixed(
        "unknown-rule",
        "a rule that is named exists",
        "`rules` in course.ron and `allow` in items and lessons name rules by their codes. `coursewright explain` lists them.",
    )
    .example(
        Place::Course,
        r#"rules: [Rule(code: "long-kee", level: Allow, reason: "Our keys are lists of parts.")],"#,
        r#"rules: [Rule(code: "long-key", level: Allow, reason: "Our keys are lists of parts.")],"#,
    ),
    &Rule::fixed(
        "fixed-rule",
        "a rule of the format cannot be set",
        "Without a well-formed id or a closed bracket there is no course. Only rules of good practice have a level.",
    )
    .example(
        Place::Course,
        r#"rules: [Rule(code: "malformed-id", level: Allow, reason: "Our ids have capitals.")],"#,
        r#"rules: [Rule(code: "long-key", level: Allow, reason: "Our keys are lists of parts.")],"#,
    ),
    &Rule::fixed(
        "unknown-limit",
        "a limit that is set is one of the rule's",
        "`coursewright explain` shows the limits of each rule with what they are unless they are set.",
    )
    .example(
        Place::Course,
        r#"rules: [Rule(code: "long-key", limits: {"times": 1.4}, reason: "Our keys are lists of parts.")],"#,
        r#"rules: [Rule(code: "long-key", limits: {"ratio": 1.4}, reason: "Our keys are lists of parts.")],"#,
    ),
    &Rule::fixed(
        "limit-number",
        "a limit is not below 0, and whole where it is compared with a count",
        "No text has fewer than 0 words, and no objective two and a half items: such a limit would find everything or nothing, or what nobody meant.",
    )
    .example(
        Place::Course,
        r#"rules: [Rule(code: "long-key", limits: {"ratio": -1.4}, reason: "Our keys are lists of parts.")],"#,
        r#"rules: [Rule(code: "long-key", limits: {"ratio": 1.4}, reason: "Our keys are lists of parts.")],"#,
    ),
    &Rule::warn(
        "idle-setting",
        "a setting sets a level or a limit",
        "Without either it changes nothing, and whoever reads it believes that it does.",
    )
    .source("house rule")
    .of_the_whole()
    .example(
        Place::Course,
        r#"rules: [Rule(code: "long-key", reason: "Our keys are lists of parts.")],"#,
        r#"rules: [Rule(code: "long-key", level: Allow, reason: "Our keys are lists of parts.")],"#,
    ),
    &Rule::fixed(
        "set-twice",
        "a rule or a limit is set once",
        "Of two settings nobody could tell which counts.",
    )
    .example(
        Place::Course,
        r#"rules: [Rule(code: "long-key", limits: {"ratio": 1.4, "ratio": 1.6}, reason: "Our keys are lists of parts.")],"#,
        r#"rules: [Rule(code: "long-key", limits: {"ratio": 1.4}, reason: "Our keys are lists of parts.")],"#,
    ),
    &Rule::warn(
        "unused-allowance",
        "what is allowed happens",
        "An item or a lesson allows something that the rule no longer finds there. Left in place, the allowance would hide the next mistake of its kind.",
    )
    .source("house rule")
    .of_the_whole()
    .example(
        Place::Lesson,
        r#"allow: [Allow(code: "phone-number", reason: "The number of the fire brigade is on the sign.")],"#,
        "",
    ),
];
