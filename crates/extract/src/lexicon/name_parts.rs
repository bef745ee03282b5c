//! Small words and word parts that hold names together or show that a word is none.

/// Words whose point does not end a sentence.
pub(crate) const ABBREVIATIONS: &[&str] = &[
    "Adm", "Brig", "Capt", "Cmdr", "Col", "Corp", "Dr", "Ft", "Fr", "Gen", "Gov", "Hon", "Inc",
    "Jr", "Lt", "Ltd", "Maj", "Mr", "Mrs", "Ms", "Mt", "No", "Prof", "Rep", "Rev", "Sen", "Sgt",
    "Sr", "St", "vs",
];

/// Ends of addresses written without "www".
pub(crate) const DOMAINS: &[&str] =
    &["com", "org", "net", "gov", "edu", "info", "co", "uk", "ru", "ua", "de", "io"];

/// Words that a hyphen ties to a name without being part of it: "Ex-Soviet".
pub(crate) const PREFIXES: &[&str] = &[
    "anti", "co", "counter", "ex", "intra", "mid", "neo", "non", "pan", "post", "pre", "pro",
    "quasi", "semi", "then", "trans", "ultra", "un",
];

/// Words whose possessive stands within a name: "People's Republic", "Workers' Party".
pub(crate) const POSSESSORS: &[&str] = &[
    "Bishop",
    "Boys",
    "Children",
    "Farmers",
    "Girls",
    "Journalists",
    "King",
    "Lawyers",
    "Men",
    "Mothers",
    "People",
    "Peoples",
    "Prosecutor",
    "Queen",
    "Teachers",
    "Veterans",
    "Women",
    "Workers",
    "Writers",
];

/// Small words within personal names.
pub(crate) const PARTICLES: &[&str] = &[
    "al", "bin", "bint", "da", "das", "de", "del", "della", "dello", "degli", "des", "den", "der",
    "di", "dos", "du", "el", "ibn", "la", "le", "ter", "van", "von", "ul", "und",
];

/// Words that a hyphen ties to the next part of a personal name.
pub(crate) const ARTICLES: &[&str] =
    &["Abd", "Abdel", "Abu", "Al", "Ben", "Bin", "El", "Ould", "Ul"];

/// Small words that a lost full stop leaves at the end of a run.
pub(crate) const CLOSING: &[&str] =
    &["At", "By", "For", "From", "He", "In", "It", "On", "She", "The", "This", "With"];

/// Endings of ordinary nouns and adjectives.
pub(crate) const ENDINGS: &[&str] = &[
    "age", "ance", "cy", "dom", "ed", "ence", "ers", "hood", "ics", "ing", "ion", "ions", "ism",
    "ist", "ists", "ity", "ive", "less", "ly", "ment", "ments", "ness", "ology", "ors", "ship",
    "sis", "th", "ty", "ure",
];
