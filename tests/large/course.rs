//! A course of any size, for measuring: the same size is the same course in every run.
//!
//! Its words mean nothing. It has every kind of item and of block, and the shapes that the
//! rules look at, in about the shares of the course that ships: half of the items are
//! `Single`, an item has about 1 KB and a lesson 2 KB. A module has 100 items, 10
//! objectives and 5 lessons.

#[path = "items.rs"]
mod items;
#[path = "words.rs"]
mod words;

use words::Words;

const ITEMS_OF_A_MODULE: usize = 100;
const LESSONS_OF_A_MODULE: usize = 5;
const OBJECTIVES_OF_A_MODULE: usize = 10;
/// How many items there are for one source, and for one term.
const ITEMS_OF_A_SOURCE: usize = 500;

/// The files of a course of `items` items, each with its path in the folder.
pub fn files(items: usize) -> impl Iterator<Item = (String, String)> {
    let course = Size { items };
    let modules = (0..course.modules()).flat_map(move |nth| course.module(nth));
    let whole = [
        ("course.ron".to_owned(), course.course()),
        ("sources.ron".to_owned(), course.sources()),
        ("glossary.ron".to_owned(), course.glossary()),
    ];
    whole.into_iter().chain(modules)
}

#[derive(Clone, Copy)]
struct Size {
    items: usize,
}

impl Size {
    fn modules(self) -> usize {
        self.items.div_ceil(ITEMS_OF_A_MODULE).max(1)
    }

    /// How many sources there are, and how many terms.
    fn works(self) -> usize {
        (self.items / ITEMS_OF_A_SOURCE).max(3)
    }

    fn course(self) -> String {
        let modules: Vec<String> = (0..self.modules())
            .map(|nth| format!("\"m{nth}\""))
            .collect();
        format!(
            "Course(\n    format: 1, id: \"large\", title: \"A large course\", language: \"en\", edition: \"1\",\n    \
             summary: \"A course for measuring.\", about: \"Nobody wrote this.\",\n    modules: [{}],\n)\n",
            modules.join(", ")
        )
    }

    fn sources(self) -> String {
        let sources: String = (0..self.works())
            .map(|nth| {
                let mut words = Words::new(1, nth);
                format!(
                    "    Source(id: \"work-{nth}\", authors: \"Baker A, Miller B\", year: {}, title: \"On the {} of the {}\", \
                     published: \"Journal of Bread {nth}:1-9\", confirmed: Page),\n",
                    1950 + nth % 70,
                    words.thing(),
                    words.thing(),
                )
            })
            .collect();
        format!("[\n{sources}]\n")
    }

    fn glossary(self) -> String {
        let terms: String = (0..self.works())
            .map(|nth| {
                let mut words = Words::new(2, nth);
                format!(
                    "    Term(id: \"term-{nth}\", term: \"bread-word-{nth}\", text: r#\"{} [@work-{nth}]\"#),\n",
                    words.sentence()
                )
            })
            .collect();
        format!("[\n{terms}]\n")
    }

    fn module(self, nth: usize) -> Vec<(String, String)> {
        let first = nth * ITEMS_OF_A_MODULE;
        let items: String = (first..self.items.min(first + ITEMS_OF_A_MODULE))
            .map(|item| items::item(nth, item, self.works()))
            .collect();
        let lessons = (0..LESSONS_OF_A_MODULE).map(|lesson| {
            let path = format!("m{nth}/m{nth}-lesson-{lesson}.ron");
            (path, self.lesson(nth, lesson))
        });
        let module = [
            (format!("m{nth}/module.ron"), head(nth)),
            (format!("m{nth}/items.ron"), format!("[\n{items}]\n")),
        ];
        module.into_iter().chain(lessons).collect()
    }

    /// A lesson of some 2 KB that teaches two of its module's objectives.
    fn lesson(self, module: usize, nth: usize) -> String {
        let whole = module * LESSONS_OF_A_MODULE + nth;
        let words = &mut Words::new(3, whole);
        let (work, term) = (whole % self.works(), whole % self.works());
        let objectives = [nth * 2, nth * 2 + 1];
        let item = module * ITEMS_OF_A_MODULE + nth * 2;
        format!(
            "Lesson(\n    id: \"m{module}-lesson-{nth}\", title: \"The {} and the {}\", objectives: [\"m{module}-o{}\", \"m{module}-o{}\"], minutes: 3,\n    \
             body: [\n        Text(r#\"## The {}\n\n{} A [bread-word-{term}](term:term-{term}) is *{}* [@work-{work}].\n\n{}\n\n- {}\n- **{}**\"#),\n        \
             Callout(kind: Key, text: r#\"{}\"#),\n        Claim(grade: B, text: r#\"{} [@work-{work}]\"#),\n        \
             Text(r#\"{} See [another lesson](lesson:m{module}-lesson-{}).\"#),\n        \
             Activity(title: \"Say it\", text: r#\"{}\"#, answer: r#\"{}\"#),\n        Check(\"m{module}-item-{item}\"),\n    ],\n    \
             summary: r#\"{}\"#,\n)\n",
            words.thing(),
            words.thing(),
            objectives[0],
            objectives[1],
            words.thing(),
            words.sentences(6),
            words.quality(),
            words.sentences(5),
            words.sentence(),
            words.sentence(),
            words.sentences(2),
            words.sentence(),
            words.sentences(4),
            (nth + 1) % LESSONS_OF_A_MODULE,
            words.sentence(),
            words.sentence(),
            words.sentences(2),
        )
    }
}

fn head(nth: usize) -> String {
    let words = &mut Words::new(4, nth);
    let levels = ["Remember", "Understand"];
    let objectives: String = (0..OBJECTIVES_OF_A_MODULE)
        .map(|objective| {
            format!(
                "        Objective(id: \"m{nth}-o{objective}\", level: {}, text: \"Compare the {} with the {}.\"),\n",
                levels[objective % levels.len()],
                words.thing(),
                words.thing(),
            )
        })
        .collect();
    let lessons: Vec<String> = (0..LESSONS_OF_A_MODULE)
        .map(|lesson| format!("\"m{nth}-lesson-{lesson}\""))
        .collect();
    let requires = match nth {
        0 => String::new(),
        _ => format!("    requires: [Advises(\"m{}\")],\n", nth - 1),
    };
    format!(
        "Module(\n    id: \"m{nth}\", title: \"The {} of the {}\", summary: \"{}\",\n    objectives: [\n{objectives}    ],\n    \
         lessons: [{}],\n{requires})\n",
        words.thing(),
        words.thing(),
        words.sentence(),
        lessons.join(", "),
    )
}

/// The objective that an item of a module tests.
fn objective(item: usize) -> usize {
    item % OBJECTIVES_OF_A_MODULE
}
