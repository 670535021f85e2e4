//! Whether a text names a place with laws of its own.

use crate::check::words;

/// Countries, territories, and states or provinces that are often named alone, as they are
/// written: `us` is another word than `US`.
const NAMES: &str = "\
    Afghanistan, Alabama, Alaska, Albania, Alberta, Algeria, Andorra, Angola, Antigua and \
    Barbuda, Argentina, Arizona, Arkansas, Armenia, Aruba, Australia, Australian Capital \
    Territory, Austria, Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados, Bavaria, Bayern, \
    Belarus, Belgium, Belize, Benin, Bermuda, Bhutan, Bolivia, Bosnia, Botswana, Brazil, \
    Britain, British Columbia, Brunei, Bulgaria, Burkina, Burundi, California, Cambodia, \
    Cameroon, Canada, Cape Verde, Catalonia, Central African Republic, Chad, Chile, China, \
    Colombia, Colorado, Comoros, Congo, Connecticut, Costa Rica, Croatia, Cuba, Cyprus, Czech \
    Republic, Czechia, Delaware, Denmark, District of Columbia, Djibouti, Dominica, Dominican \
    Republic, EU, East Timor, Ecuador, Egypt, El Salvador, England, Eritrea, Estonia, \
    Eswatini, Ethiopia, European Union, Faroe Islands, Fiji, Finland, Flanders, Florida, \
    France, Gabon, Gambia, Georgia, Germany, Ghana, Gibraltar, Great Britain, Greece, \
    Greenland, Grenada, Guatemala, Guernsey, Guinea, Guyana, Haiti, Hawaii, Honduras, Hong \
    Kong, Hungary, Iceland, Idaho, Illinois, India, Indiana, Indonesia, Iowa, Iran, Iraq, \
    Ireland, Isle of Man, Israel, Italy, Ivory Coast, Jamaica, Japan, Jersey, Jordan, Kansas, \
    Kazakhstan, Kentucky, Kenya, Kiribati, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, \
    Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Louisiana, Luxembourg, Macau, \
    Madagascar, Maine, Malawi, Malaysia, Maldives, Mali, Malta, Manitoba, Marshall Islands, \
    Maryland, Massachusetts, Mauritania, Mauritius, Mexico, Michigan, Micronesia, Minnesota, \
    Mississippi, Missouri, Moldova, Monaco, Mongolia, Montana, Montenegro, Morocco, \
    Mozambique, Myanmar, NSW, NZ, Namibia, Nauru, Nebraska, Nepal, Netherlands, Nevada, New \
    Brunswick, New Hampshire, New Jersey, New Mexico, New South Wales, New York, New Zealand, \
    Newfoundland, Nicaragua, Niger, Nigeria, North Carolina, North Dakota, North Korea, North \
    Macedonia, Northern Ireland, Northern Territory, Northwest Territories, Norway, Nova \
    Scotia, Nunavut, Ohio, Oklahoma, Oman, Ontario, Oregon, Pakistan, Palau, Palestine, \
    Panama, Papua New Guinea, Paraguay, Pennsylvania, Peru, Philippines, Poland, Portugal, \
    Prince Edward Island, Puerto Rico, Qatar, Quebec, Queensland, Québec, Rhode Island, \
    Romania, Russia, Rwanda, Samoa, San Marino, Saskatchewan, Saudi Arabia, Scotland, Senegal, \
    Serbia, Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, \
    South Africa, South Australia, South Carolina, South Dakota, South Korea, South Sudan, \
    Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, \
    Tanzania, Tasmania, Tennessee, Texas, Thailand, Togo, Tonga, Trinidad and Tobago, Tunisia, \
    Turkey, Turkmenistan, Tuvalu, Türkiye, UAE, UK, US, USA, Uganda, Ukraine, United Arab \
    Emirates, United Kingdom, United States, Uruguay, Utah, Uzbekistan, Vanuatu, Vatican City, \
    Venezuela, Vermont, Victoria, Vietnam, Virginia, Wales, Wallonia, Washington, West \
    Virginia, Western Australia, Wisconsin, Wyoming, Yemen, Yukon, Zambia, Zimbabwe";

/// What part of a state a name belongs to that stands beside it: `Cork County`, `the State of …`.
const PARTS: &[&str] = &[
    "State",
    "Province",
    "County",
    "Canton",
    "Territory",
    "Republic",
    "Kingdom",
    "Emirate",
    "Commonwealth",
    "Oblast",
    "Prefecture",
    "Region",
];

/// Names that are none of a place, with which a name after `in` begins or ends.
const OTHER_NAMES: &[&str] = &[
    "Act",
    "Article",
    "Association",
    "Chapter",
    "Code",
    "Council",
    "Law",
    "Part",
    "Rule",
    "Rules",
    "Schedule",
    "Section",
    "Title",
    "Regulation",
    "Regulations",
    "Guideline",
    "Court",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "English",
    "Latin",
    "I",
    "I'm",
];

/// Whether a text names a country, a state, or another place by its form.
pub(super) fn is_named(text: &str) -> bool {
    NAMES.split(", ").any(|name| has(text, name)) || is_named_by_form(text)
}

/// Whether a text has these words.
fn has(text: &str, name: &str) -> bool {
    let mut found = text.match_indices(name);
    found.any(|(at, name)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !is_inside(before) && !is_inside(after)
    })
}

/// Whether a word begins with a capital.
pub(super) fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// `the Canton of Bern`, `Cork County`, `in Lower Saxony`
fn is_named_by_form(text: &str) -> bool {
    let words: Vec<&str> = words::words(text).map(|(word, _)| word).collect();
    let after_in = words
        .iter()
        .enumerate()
        .filter(|(_, word)| word.eq_ignore_ascii_case("in"));
    let mut names = after_in.map(|(nth, _)| {
        let rest = words[nth + 1..].iter().skip_while(|word| **word == "the");
        rest.take_while(|word| is_name(word)).collect::<Vec<_>>()
    });
    let is_place = |name: &[&&str]| {
        let ends = [name.first(), name.last()];
        !name.is_empty()
            && ends
                .iter()
                .flatten()
                .all(|word| !OTHER_NAMES.contains(**word))
    };
    let is_part = |three: &[&str]| match three {
        [name, part, _] | [_, name, part] if PARTS.contains(part) => {
            is_name(name) && !["The", "Each", "This", "Your", "A"].contains(name)
        }
        [part, "of", name] => is_name(name) && PARTS.iter().any(|it| it.eq_ignore_ascii_case(part)),
        _ => false,
    };
    names.any(|name| is_place(&name)) || words.windows(3).any(is_part)
}

#[cfg(test)]
mod tests {
    use super::is_named;

    #[test]
    fn a_place_is_known_by_its_name_or_its_form() {
        for text in [
            "Washington State, USA, as read on 2026-11-22: so it is.",
            "In Germany, it is so.",
            "Germany: it is so.",
            "It is so in New Zealand.",
            "The law of Ontario says so.",
            "US law says so.",
            "The Canton of Bern, as read then: so it is.",
            "Cook County, as read then: so it is.",
            "As read in Lower Saxony, it is so.",
            "The province of Utrecht says so.",
        ] {
            assert!(is_named(text), "{text}");
        }
    }

    #[test]
    fn other_words_with_capitals_are_no_place() {
        for text in [
            "Massage, as read on 2026-11-22, is not covered.",
            "Note: the Council forbids this.",
            "It tells us that a Licence is needed.",
            "As read in March, it is so.",
            "In Section 12 of the Massage Act it is so.",
            "In the Massage Act, it is so.",
            "The State says so.",
            "A massage licence does not cover this, says Dr Miller.",
        ] {
            assert!(!is_named(text), "{text}");
        }
    }
}
