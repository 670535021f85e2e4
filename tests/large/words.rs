//! Words without sense, drawn from a number.

const THINGS: [&str; 48] = [
    "crust", "crumb", "oven", "dough", "flour", "knife", "loaf", "slice", "butter", "board", "tin",
    "heat", "steam", "baker", "shop", "basket", "table", "towel", "water", "yeast", "salt", "seed",
    "grain", "mill", "stone", "fire", "wood", "chimney", "shelf", "cellar", "window", "door",
    "morning", "evening", "market", "street", "customer", "price", "scale", "paper", "bowl",
    "spoon", "hand", "finger", "apron", "floor", "brush", "bucket",
];
const QUALITIES: [&str; 24] = [
    "soft", "hard", "dry", "warm", "cold", "light", "dark", "heavy", "old", "new", "round", "flat",
    "thin", "thick", "sweet", "sour", "salty", "smooth", "rough", "open", "closed", "clean",
    "empty", "full",
];
const DOES: [&str; 20] = [
    "touches", "warms", "holds", "leaves", "follows", "covers", "changes", "reaches", "fills",
    "lifts", "carries", "marks", "dries", "cools", "meets", "moves", "presses", "cuts", "keeps",
    "shows",
];
const PLACES: [&str; 12] = [
    "in the kitchen",
    "near the wall",
    "on the second day",
    "before the meal",
    "after an hour",
    "under the cloth",
    "at the back",
    "beside the tray",
    "during the rest",
    "in the dark room",
    "behind the counter",
    "over a low flame",
];

/// Draws words. The same numbers draw the same.
pub(super) struct Words(u64);

impl Words {
    /// The words for the `nth` thing of a sort.
    pub(super) fn new(sort: u64, nth: usize) -> Self {
        Self((sort << 40) ^ nth as u64)
    }

    /// A number below `bound`.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        // SplitMix64 (Steele, Lea and Flood, 2014).
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }

    pub(super) fn thing(&mut self) -> &'static str {
        THINGS[self.below(THINGS.len())]
    }

    /// As many different things as asked for.
    pub(super) fn things<const N: usize>(&mut self) -> [&'static str; N] {
        let first = self.below(THINGS.len());
        // Every step that shares no factor with their number meets each once.
        let step = [5, 7, 11, 13][self.below(4)];
        std::array::from_fn(|nth| THINGS[(first + nth * step) % THINGS.len()])
    }

    pub(super) fn quality(&mut self) -> &'static str {
        QUALITIES[self.below(QUALITIES.len())]
    }

    pub(super) fn does(&mut self) -> &'static str {
        DOES[self.below(DOES.len())]
    }

    pub(super) fn place(&mut self) -> &'static str {
        PLACES[self.below(PLACES.len())]
    }

    /// Some ten words.
    pub(super) fn sentence(&mut self) -> String {
        let (one, two, three) = (self.thing(), self.thing(), self.thing());
        let (quality, does, place) = (self.quality(), self.does(), self.place());
        match self.below(1_000) {
            // Once in a while, something that a rule is about.
            0 => format!(
                "It is often said that the {one} {does} the {two} and the {three} and that the {two} {does} the {three} and the {one} and that all of this is {quality} and stays {quality} {place} for hours."
            ),
            1 => "The body remembers, and no trial shows it.".to_owned(),
            2 => format!("'Nobody can cure the {one},' the baker said in 1984."),
            3 => format!("Most women in the {one} study were {quality}."),
            other => plain_sentence(other, (one, two, three), (quality, does, place)),
        }
    }

    pub(super) fn sentences(&mut self, count: usize) -> String {
        let sentences: Vec<String> = (0..count).map(|_| self.sentence()).collect();
        sentences.join(" ")
    }
}

fn plain_sentence(
    form: usize,
    (one, two, three): (&str, &str, &str),
    (quality, does, place): (&str, &str, &str),
) -> String {
    match form % 5 {
        0 => format!("The {one} {does} the {two} {place}, so the {three} is {quality}."),
        1 => format!("A {quality} {one} {does} the {two}, and the {three} stays {place}."),
        2 => format!("When the {one} is {quality}, it {does} the {two} of the {three}."),
        3 => format!("Nobody sees how the {one} {does} a {quality} {two} {place}."),
        _ => format!("Because it is {quality}, the {one} {does} the {two} and the {three}."),
    }
}
