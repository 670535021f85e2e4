//! Arbitrary items, responses and events.

use coursewright::{
    course::{
        Fingerprint, Item, SignOffId,
        item::{
            Blank, Choice, Kind, Leniency, Numeric, Percent, Scenario, Single, Written,
            scenario::{Ask, Asked, Change, Condition, Outcome, Then, Turn},
        },
        text::{HeadingLevel, Inline, Paragraph, Target},
    },
    progress::{self, Event, RecordId, View},
    quiz::{
        Certainty, Credit, Draw, Help, Question, Response, Score, Terms, Way, Weight, With,
        scenario::{Chosen, Play, Step},
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::course_builder::{
    self, categorise, cloze, cloze_of, ending, free, item_asking, item_id, lesson_id, matching,
    module_id, multiple, numeric, options, ordering, region, scene, short_text, single, source_id,
    story, term_id, true_false, turn, written,
};

const NAMES: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

/// What generated texts cite.
pub(crate) const SOURCES: [&str; 4] = ["grays", "netter", "kinsey", "masters"];
/// What generated texts link to.
pub(crate) const TERMS: [&str; 4] = ["canal", "sphincter", "levator", "consent"];

/// A number as an author writes it.
pub(crate) fn number() -> impl Strategy<Value = String> {
    "-?[0-9]{1,9}(\\.[0-9]{1,6})?"
}

/// Options of which at least `keys.start` and fewer than `keys.end` are right.
fn choices(
    count: core::ops::RangeInclusive<usize>,
    keys: core::ops::RangeInclusive<usize>,
) -> impl Strategy<Value = Vec<Choice>> {
    vec(any::<bool>(), count)
        .prop_filter("the number of keys", move |is_key| {
            keys.contains(&is_key.iter().filter(|is_key| **is_key).count())
        })
        .prop_map(|is_key| options(&is_key))
}

fn with_one_key(
    count: core::ops::RangeInclusive<usize>,
) -> impl Strategy<Value = Vec<Choice>> + Clone {
    count
        .prop_flat_map(|count| (0..count, Just(count)))
        .prop_map(|(right, count)| options(&(0..count).map(|at| at == right).collect::<Vec<_>>()))
}

/// An item's kind as every check lets it pass.
pub(crate) fn checked_kind() -> impl Strategy<Value = Kind> {
    let multiple_options = choices(3..=10, 2..=9)
        .prop_filter("a distractor", |options| options.iter().any(|o| !o.key));
    let blanks = vec(vec("[a-z]{1,6}( [a-z]{1,6})?", 1..4), 1..=6);
    prop_oneof![
        with_one_key(2..=8).prop_map(single),
        multiple_options.prop_map(multiple),
        (any::<bool>(), with_one_key(2..=6))
            .prop_map(|(answer, options)| true_false(answer, options)),
        (number(), "[0-9]{1,3}(\\.[0-9])?", number())
            .prop_map(|(answer, tolerance, wrong)| numeric(&answer, &tolerance, &wrong)),
        (3..=8_usize).prop_map(|count| ordering(&NAMES[..count])),
        (2..=8_usize, 0..3_usize).prop_map(|(pairs, spare)| pairs_of(pairs, spare)),
        blanks.prop_map(|accepted| blanks_of(&accepted)),
        vec(blank(), 1..=6).prop_map(cloze_of),
        (vec(0..4_u8, 3..=10)).prop_map(|groups| sorted(4, &groups)),
        (vec("[a-z]{4,9}", 1..4), leniency()).prop_map(|(accept, leniency)| {
            short_text(
                &accept.iter().map(String::as_str).collect::<Vec<_>>(),
                leniency,
            )
        }),
        (1..=8_usize).prop_map(|count| free(&NAMES[..count])),
        (1..6_u8).prop_map(story),
        (2..=8_usize)
            .prop_flat_map(|count| (Just(count), 0..count))
            .prop_map(|(count, key)| region(&NAMES[..count], u8::try_from(key).unwrap())),
    ]
}

fn leniency() -> impl Strategy<Value = Leniency> {
    (any::<bool>(), any::<bool>(), 0..=2_u8).prop_map(|(case_matters, accents_ignored, slips)| {
        Leniency {
            case_matters,
            accents_ignored,
            slips,
        }
    })
}

fn blank() -> impl Strategy<Value = Blank> {
    prop_oneof![
        ("[a-z]{4,9}", leniency())
            .prop_map(|(accept, leniency)| Blank::Text(written(&[&accept], leniency))),
        (number(), "[0-9]{1,3}").prop_map(|(answer, tolerance)| {
            Blank::Number(course_builder::number(&answer, &tolerance, "0"))
        }),
        with_one_key(2..=8).prop_map(Blank::Menu),
    ]
}

/// Entries "a", "b", "c" … in these of so many groups.
fn sorted(count: u8, groups: &[u8]) -> Kind {
    let name = |at: usize| NAMES.get(at).copied().unwrap_or("more");
    let of = |group: u8| -> Vec<&str> {
        let named = groups.iter().enumerate();
        let entries = named.filter(|(_, of)| **of == group);
        entries.map(|(at, _)| name(at)).collect()
    };
    let groups: Vec<_> = (0..count)
        .map(|group| (name(group.into()), of(group)))
        .collect();
    let groups: Vec<_> = groups
        .iter()
        .map(|(name, entries)| (*name, &entries[..]))
        .collect();
    categorise(&groups)
}

/// An item's kind as a damaged or hand-made pack may claim it: no parts, far too many, no
/// keys, keys only.
pub(crate) fn unchecked_kind() -> impl Strategy<Value = Kind> {
    let many = || choices(0..=12, 0..=12);
    let far_too_many = || choices(256..=300, 0..=300);
    let blanks = vec(vec(any::<String>(), 0..3), 0..8);
    prop_oneof![
        checked_kind(),
        prop_oneof![many().boxed(), far_too_many().boxed()].prop_map(single),
        prop_oneof![many().boxed(), far_too_many().boxed()].prop_map(multiple),
        (any::<bool>(), many()).prop_map(|(answer, options)| true_false(answer, options)),
        few_or_many().prop_map(|count| ordering(&vec!["same"; count])),
        (few_or_many(), few_or_many())
            .prop_map(|(pairs, spare)| matching(&vec![("a", "b"); pairs], &vec!["c"; spare])),
        blanks.prop_map(|accepted| blanks_of(&accepted)),
        vec(prop_oneof![blank(), many().prop_map(Blank::Menu)], 0..9).prop_map(cloze_of),
        (0..3_u8, vec(any::<u8>(), 0..300)).prop_map(|(count, groups)| sorted(count, &groups)),
        misplaced(),
        (vec(any::<String>(), 0..3), leniency()).prop_map(|(accept, leniency)| {
            short_text(
                &accept.iter().map(String::as_str).collect::<Vec<_>>(),
                leniency,
            )
        }),
        few_or_many().prop_map(|count| free(&vec!["same"; count])),
        wild_story(),
        (few_or_many(), any::<u8>()).prop_map(|(count, key)| region(&vec!["same"; count], key)),
    ]
}

/// Scenes that lead anywhere, and conditions on variables that are not there.
fn wild_story() -> impl Strategy<Value = Kind> {
    let condition = (any::<bool>(), 0..6_u8, any::<i8>()).prop_map(|(least, variable, value)| {
        if least {
            Condition::AtLeast(variable, value)
        } else {
            Condition::AtMost(variable, value)
        }
    });
    let change = (any::<bool>(), 0..6_u8, any::<i8>()).prop_map(|(add, variable, value)| {
        if add {
            Change::Add(variable, value)
        } else {
            Change::Set(variable, value)
        }
    });
    let to = || prop_oneof![3 => 0..6_u8, 1 => any::<u8>()];
    let turns =
        (to(), vec(condition, 0..3), vec(change, 0..3)).prop_map(|(to, when, change)| Turn {
            when,
            change,
            ..turn("go", to)
        });
    let asked = (with_one_key(2..=4), to(), to()).prop_map(|(options, right, wrong)| {
        let question = Asked::Single(Single { options });
        Then::Ask(Ask {
            question,
            right,
            wrong,
        })
    });
    let outcome = select(vec![Outcome::Good, Outcome::Mixed, Outcome::Harm]);
    let scene = prop_oneof![
        3 => vec(turns, 0..4).prop_map(|turns| scene("a scene", Then::Choose(turns))),
        1 => asked.prop_map(|then| scene("a question", then)),
        1 => outcome.prop_map(|outcome| ending("an end", outcome)),
    ];
    (vec(any::<i8>(), 0..6), vec(scene, 0..6))
        .prop_map(|(start, scenes)| Kind::Scenario(Scenario { start, scenes }))
}

/// Steps through a story, each the choice of a number; then the shortest way to an end.
fn walk(item: &Scenario, picks: &[u8]) -> Vec<Step> {
    let mut play = Play::new(item);
    let mut steps = Vec::new();
    for pick in picks.iter().copied().chain(core::iter::repeat(0)) {
        if play.ending().is_some() {
            break;
        }
        let open: Vec<u8> = play.open().map(|(at, _)| at).collect();
        let step = match open.len() {
            0 => Step::Answered(Chosen::Single(pick % 3)),
            count => Step::Chose(open[usize::from(pick) % count]),
        };
        play.take(&step).unwrap();
        steps.push(step);
    }
    steps
}

fn any_step() -> impl Strategy<Value = Step> {
    let chosen = prop_oneof![
        (0..4_u8).prop_map(Chosen::Single),
        vec(0..4_u8, 0..4).prop_map(Chosen::Multiple),
        (any::<bool>(), 0..4_u8).prop_map(|(answer, reason)| Chosen::TrueFalse { answer, reason }),
    ];
    prop_oneof![
        prop_oneof![3 => 0..4_u8, 1 => any::<u8>()].prop_map(Step::Chose),
        chosen.prop_map(Step::Answered),
    ]
}

/// Entries in groups that are not there.
fn misplaced() -> impl Strategy<Value = Kind> {
    vec(any::<u8>(), 0..20).prop_map(|groups| {
        let mut kind = sorted(2, &vec![1; groups.len()]);
        if let Kind::Categorise(item) = &mut kind {
            let entries = item.entries.iter_mut().zip(groups);
            entries.for_each(|(entry, group)| entry.group = group);
        }
        kind
    })
}

fn few_or_many() -> impl Strategy<Value = usize> {
    prop_oneof![0..3_usize, 0..300_usize]
}

fn pairs_of(pairs: usize, spare: usize) -> Kind {
    let pairs: Vec<_> = NAMES[..pairs].iter().map(|name| (*name, *name)).collect();
    matching(&pairs, &["spare", "another"][..spare])
}

fn blanks_of(accepted: &[Vec<String>]) -> Kind {
    let accepted: Vec<Vec<&str>> = accepted
        .iter()
        .map(|texts| texts.iter().map(String::as_str).collect())
        .collect();
    cloze(&accepted.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// Anything a stored note or a faulty page could hand in.
pub(crate) fn any_response() -> impl Strategy<Value = Response> {
    let index = || prop_oneof![3 => 0..10_u8, 1 => any::<u8>()];
    let text = || {
        prop_oneof![
            number().boxed(),
            any::<String>().boxed(),
            Just("  ".into()).boxed()
        ]
    };
    prop_oneof![
        option::of(index()).prop_map(Response::Single),
        vec(index(), 0..12).prop_map(Response::Multiple),
        (any::<Option<bool>>(), option::of(index()))
            .prop_map(|(answer, reason)| Response::TrueFalse { answer, reason }),
        text().prop_map(Response::Numeric),
        vec(index(), 0..12).prop_map(Response::Ordering),
        vec(option::of(index()), 0..12).prop_map(Response::Matching),
        vec(text(), 0..8).prop_map(Response::Cloze),
        vec(option::of(index()), 0..12).prop_map(Response::Categorise),
        text().prop_map(Response::ShortText),
        (text(), option::of(vec(index(), 0..12)))
            .prop_map(|(text, met)| Response::Free { text, met }),
        vec(any_step(), 0..12).prop_map(Response::Scenario),
        option::of(index()).prop_map(Response::Region),
    ]
}

/// A checked kind with a complete response to it, right in some parts.
pub(crate) fn answered_kind() -> impl Strategy<Value = (Kind, Response)> {
    checked_kind().prop_flat_map(|kind| {
        let response = fitting(&kind);
        (Just(kind), response)
    })
}

/// A complete response to `kind`: every one that [`coursewright::quiz::grade`] accepts.
pub(crate) fn fitting(kind: &Kind) -> BoxedStrategy<Response> {
    let shown = kind.shuffled();
    match kind {
        Kind::Single(_) => (0..shown)
            .prop_map(|chosen| Response::Single(Some(chosen)))
            .boxed(),
        Kind::Region(_) => (0..shown)
            .prop_map(|chosen| Response::Region(Some(chosen)))
            .boxed(),
        Kind::Multiple(_) => {
            let chosen =
                proptest::sample::subsequence((0..shown).collect::<Vec<_>>(), 1..=shown.into());
            chosen.prop_map(Response::Multiple).boxed()
        }
        Kind::TrueFalse(_) => (any::<bool>(), 0..shown)
            .prop_map(|(answer, reason)| Response::TrueFalse {
                answer: Some(answer),
                reason: Some(reason),
            })
            .boxed(),
        Kind::Numeric(item) => some_number(item).prop_map(Response::Numeric).boxed(),
        Kind::Ordering(_) => Just((0..shown).collect::<Vec<_>>())
            .prop_shuffle()
            .prop_map(Response::Ordering)
            .boxed(),
        Kind::Matching(_) => vec((0..shown).prop_map(Some), usize::from(kind.points()))
            .prop_map(Response::Matching)
            .boxed(),
        Kind::Cloze(item) => {
            let blanks = item.blanks.iter().map(|blank| match blank {
                Blank::Text(written) => some_words(written).boxed(),
                Blank::Number(number) => some_number(number).boxed(),
                Blank::Menu(options) => (0..options.len()).prop_map(|at| at.to_string()).boxed(),
            });
            blanks.collect::<Vec<_>>().prop_map(Response::Cloze).boxed()
        }
        Kind::Categorise(item) => {
            let groups = 0..u8::try_from(item.groups.len()).unwrap();
            let chosen = vec(groups.prop_map(Some), item.entries.len());
            chosen.prop_map(Response::Categorise).boxed()
        }
        Kind::ShortText(item) => some_words(item).prop_map(Response::ShortText).boxed(),
        Kind::Free(_) => {
            let criteria: Vec<u8> = (0..kind.points()).collect();
            let met = proptest::sample::subsequence(criteria, 0..=kind.points().into());
            met.prop_map(|met| Response::Free {
                text: "an answer".into(),
                met: Some(met),
            })
            .boxed()
        }
        Kind::Scenario(item) => {
            let item = item.clone();
            let picks = vec(any::<u8>(), 0..10);
            picks
                .prop_map(move |picks| Response::Scenario(walk(&item, &picks)))
                .boxed()
        }
    }
}

fn some_number(item: &Numeric) -> impl Strategy<Value = String> + use<> {
    prop_oneof![number(), Just(item.least.to_string())]
}

fn some_words(item: &Written) -> impl Strategy<Value = String> + use<> {
    let mut texts = item.accept.clone();
    texts.extend(["wrong".into(), "something else".into()]);
    select(texts)
}

/// Items with ids of their own.
pub(crate) fn bank(size: core::ops::Range<usize>) -> impl Strategy<Value = Vec<Item>> {
    let kinds = vec((checked_kind(), text()), size);
    kinds.prop_map(|kinds| {
        let named = kinds.into_iter().enumerate();
        named
            .map(|(at, (kind, stem))| item_asking(&format!("item-{at}"), &stem, kind))
            .collect()
    })
}

/// Text of every shape that the tree has.
pub(crate) fn text() -> impl Strategy<Value = Vec<Paragraph>> {
    let leaf = prop_oneof![
        "[a-z ]{0,8}".prop_map(Inline::Text),
        any::<String>().prop_map(Inline::Text),
        Just(Inline::Break),
        any::<u8>().prop_map(Inline::Blank),
        vec(select(&SOURCES[..]), 1..3)
            .prop_map(|ids| Inline::Cite(ids.into_iter().map(source_id).collect())),
    ];
    let inline = leaf.prop_recursive(2, 6, 3, |inner| {
        let inner = || vec(inner.clone(), 0..3);
        prop_oneof![
            inner().prop_map(Inline::Emphasis),
            inner().prop_map(Inline::Strong),
            inner().prop_map(|inner| Inline::Link(Target::Module(module_id("anatomy")), inner)),
            (select(&TERMS[..]), inner()).prop_map(|(id, inner)| Inline::Term(term_id(id), inner)),
        ]
    });
    let run = || vec(inline.clone(), 0..3);
    let plain = prop_oneof![
        run().prop_map(Paragraph::Plain),
        run().prop_map(|run| Paragraph::Heading(HeadingLevel::Section, run)),
    ];
    let paragraph = plain.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Paragraph::Quote),
            (any::<bool>(), vec(vec(inner, 0..3), 0..3))
                .prop_map(|(ordered, entries)| Paragraph::List { ordered, entries }),
        ]
    });
    vec(paragraph, 0..3)
}

pub(crate) fn any_record_id() -> impl Strategy<Value = RecordId> {
    (any::<u64>(), any::<u32>()).prop_map(|(clock, tab)| RecordId { clock, tab })
}

fn any_fingerprint() -> impl Strategy<Value = Fingerprint> {
    any::<(u32, u32)>().prop_map(|(wording, key)| Fingerprint { wording, key })
}

fn any_score() -> impl Strategy<Value = Score> {
    any::<(u8, u8)>().prop_map(|(points, max)| Score::new(points, max))
}

fn any_question() -> impl Strategy<Value = Question> {
    ("[a-z]{1,20}", any_fingerprint(), vec(any::<u8>(), 0..10)).prop_map(
        |(id, fingerprint, order)| Question {
            item: item_id(&id),
            fingerprint,
            order,
        },
    )
}

fn any_draw() -> impl Strategy<Value = Draw> {
    ("[a-z]{1,20}", any::<u64>(), vec(any_question(), 0..5)).prop_map(
        |(module, seed, questions)| Draw {
            module: module_id(&module),
            seed,
            questions: questions.into(),
        },
    )
}

/// Anything that can happen.
pub(crate) fn any_event() -> impl Strategy<Value = Event> {
    let module = || "[a-z]{1,20}".prop_map(|id| module_id(&id));
    let lesson = || "[a-z]{1,20}".prop_map(|id| lesson_id(&id));
    let view = select(vec![View::Full, View::Summary, View::Skip]);
    prop_oneof![
        (module(), lesson(), view).prop_map(|(module, lesson, view)| Event::Chose {
            module,
            lesson,
            view
        }),
        (module(), lesson()).prop_map(|(module, lesson)| Event::Read { module, lesson }),
        (
            module(),
            "[a-z]{1,20}",
            any_fingerprint(),
            any_response(),
            any_score()
        )
            .prop_map(
                |(module, item, fingerprint, response, score)| Event::Checked {
                    module,
                    item: item_id(&item),
                    fingerprint,
                    response,
                    score,
                }
            ),
        any_draw().prop_map(Event::Started),
        (any_record_id(), any::<u16>(), any_response(), any_score()).prop_map(
            |(attempt, question, response, score)| Event::Answered {
                attempt,
                question,
                response,
                score,
            }
        ),
        any_record_id().prop_map(|attempt| Event::Finished { attempt }),
        (any_record_id(), vec(any::<u16>(), 0..4))
            .prop_map(|(attempt, gone)| Event::FinishedWithout { attempt, gone }),
        (any_record_id(), any::<u16>(), any_question()).prop_map(|(attempt, question, drawn)| {
            Event::Redrawn {
                attempt,
                question,
                drawn,
            }
        }),
        (module(), lesson(), any::<String>()).prop_map(|(module, lesson, text)| Event::Noted {
            module,
            lesson,
            text,
        }),
        (any_way(), any_draw()).prop_map(|(way, draw)| Event::Began { way, draw }),
        (any_asked(), any_response(), any_score(), any_with()).prop_map(
            |(to, response, score, with)| Event::Gave {
                to,
                response,
                score,
                with
            }
        ),
        ("[a-z]{1,20}", any::<String>()).prop_map(|(id, by)| Event::SignedOff {
            practical: SignOffId::parse(&id).unwrap(),
            by,
        }),
    ]
}

fn any_way() -> impl Strategy<Value = Way> {
    let weight =
        (1..=10_u8, any::<bool>()).prop_map(|(points, critical)| Weight { points, critical });
    prop_oneof![
        Just(Way::Practice),
        Just(Way::Review),
        (0..=100_u8, vec(weight, 0..4)).prop_map(|(percent, weights)| {
            Way::Assessment(Terms {
                pass_mark: Percent::new(percent),
                weights,
            })
        }),
    ]
}

fn any_asked() -> impl Strategy<Value = progress::Asked> {
    prop_oneof![
        ("[a-z]{1,20}", any_fingerprint()).prop_map(|(item, fingerprint)| {
            progress::Asked::Lesson {
                module: module_id("anatomy"),
                item: item_id(&item),
                fingerprint,
            }
        }),
        (any_record_id(), any::<u16>())
            .prop_map(|(attempt, question)| progress::Asked::Attempt { attempt, question }),
    ]
}

fn any_with() -> impl Strategy<Value = With> {
    let certainty = proptest::option::of(select(Certainty::ALL.to_vec()));
    let credit = proptest::option::of(any_score().prop_map(Credit::from));
    (certainty, credit, any::<u8>(), any::<u8>()).prop_map(|(certainty, credit, retries, hints)| {
        With {
            credit,
            certainty,
            help: Help { retries, hints },
        }
    })
}
