//! Words that say what kind of thing a name names, as they stand in it.

/// Bodies of people. A run of capitals that holds one of these is such a body.
pub(crate) const ORGANISATIONS: &str = "\
Academies Academy Administration Agencies Agency Airlines Airways Alliance Armed Army Assembly \
Associates Association Authority Bank Battalion Board Brigade Brigades Bundestag Bureau Cabinet \
Campaign Caucus Center Centre Chamber Church Club Coalition College Command Commission Committee \
Community Companies Company Confederation Congress Consortium Constabulary Convention Corp \
Corporation Corps Council Court Department Directorate Division Duma Enterprise Enterprises Faculty \
Federation Fleet Force Forces Forum Foundation Front Fund Government Group Guard Guards Headquarters \
Hospital House Inc Industries Initiative Inspectorate Institute Institutes Institution Intelligence \
Laboratories Laboratory League Library Limited LLC Ltd Ministry Mission Movement Museum NGO Navy \
Network Observatory Office Organisation Organization Panel Parliament Partners Party Plc Police \
Politburo Programme Project Registry Regiment School Secretariat Senate Service Services Society \
Squadron Survey Syndicate Taskforce Team Trades Treasury Tribunal Trust Union Unions University \
Watch Exchange Exchequer Bancorp Bancshares Holdings Motors Systems Newsroom Desk Bros Co Orchestra \
Choir Seminary Archive Archives Squad Unit Militia Diocese Rangers";

/// Places.
pub(crate) const PLACES: &str = "\
Airport Archipelago Avenue Bay Beach Boulevard Bridge Canal Canyon Cape Castle Cathedral Cemetery \
City Coast Corridor County Creek Crossing Dam Delta Desert District Falls Forest Fort Garden Gardens \
Gate Glacier Gulf Harbor Harbour Heights Hill Hills Island Islands Isle Isles Lake Lakes Memorial \
Mosque Mount Mountain Mountains Mt Oblast Ocean Palace Park Passage Peninsula Plain Plains Plateau \
Plaza Port Prefecture Prison Province Raion Railway Range Reef Region Reservoir Ridge River Rivers \
Road Sea Shore Square Stadium Station Strait Straits Street Strip Temple Territories Territory Tower \
Town Township Valley Village Volcano Woods";

/// Newspapers, journals, agencies, broadcasters.
pub(crate) const PUBLICATIONS: &str = "\
Broadcasting Bulletin Chronicle Courier Daily Economist Examiner Gazette Globe Guardian Herald \
Independent Inquirer Journal Magazine Mail Mirror Monitor News Observer Post Press Quarterly Radio \
Review Sinmun Star Sun Telegraph Television Times Today Tribune Weekly";

/// Treaties, laws, charters, plans.
pub(crate) const TREATIES: &str = "\
Accord Accords Act Agreement Agreements Amendment Bill Charter Code Communiqué Constitution \
Convention Conventions Covenant Declaration Directive Doctrine Framework Law Memorandum Pact \
Protocol Protocols Resolution Statute Treaty";

/// Events.
pub(crate) const EVENTS: &str = "\
Awards Championship Championships Conference Crisis Cup Day Dialogue Earthquake Festival Games \
Genocide Holocaust Hurricane Marathon Massacre Olympics Paralympics Revolution Summit Talks \
Tournament Typhoon Uprising War Wars";

/// Heads that take a following "of …", "for …" or "on …" into the name.
pub(crate) const OPEN_HEADS: &str = "\
Academy Act Agreement Alliance Archbishop Army Assembly Association Bank Bay Board Bureau Cape \
Center Centre Chamber Charter Church Coalition College Commission Committee Commonwealth \
Confederation Conference Convention Council Court Covenant Declaration Department Division Emirates \
Faculty Federation Forum Foundation Fund Gulf House Institute Institution Isle Isles Kingdom Law \
League Library Mayor Memorandum Ministry Mount Movement Museum Office Organisation Organization Pact \
Parliament Party Programme Protocol Province Republic School Sea Society State States Statute Strait \
Treaty Tribunal Union University Voice";

/// Heads that are a name even where they stand alone with a capital, within a sentence.
pub(crate) const NAMES_ALONE: &str = "\
Bundestag Congress Duma Gulf Parliament Senate Treasury";

/// Words after a designator such as `KN-23` that make it a weapon.
pub(crate) const WEAPONS: &str = "\
aircraft artillery battery bomb bombs bomber bombers drone drones fighter fighters frigate gun guns \
helicopter helicopters howitzer howitzers jet jets launcher launchers missile missiles plane planes \
projectile projectiles rifle rifles rocket rockets submarine submarines system systems tank tanks \
torpedo torpedoes vehicle vehicles warhead warheads warplane warplanes";

/// Kinds of weapons of two words, the second with or without its plural.
const WEAPON_KINDS: &[(&str, &str)] = &[
    ("artillery", "shell"),
    ("ballistic", "missile"),
    ("cluster", "bomb"),
    ("cluster", "munition"),
    ("cruise", "missile"),
    ("hypersonic", "missile"),
];

/// Whether two words, in any case, are a kind of weapon.
pub(crate) fn is_weapon_kind(first: &str, second: &str) -> bool {
    WEAPON_KINDS.iter().any(|(kind, weapon)| {
        let singular = second.strip_suffix('s').unwrap_or(second);
        kind.eq_ignore_ascii_case(first) && weapon.eq_ignore_ascii_case(singular)
    })
}

/// Heads that open a name: "Lake Victoria", "Hurricane Ida", "Radio Free Asia".
const LEADERS: &str = "\
Bank Camp Cape Fort Hurricane Lake Mount Mt Port Radio Typhoon University Institut Gulf";

/// Heads that are surnames as well: "Theresa May" no, "Jude Law" yes.
const SURNAMES: &str = "\
Bank Bay Bill Bishop Bridge Castle Church Court Day Fort Forest Garden Gate Hill Hills House Lake \
Law Mount Park Plain Post Price Rivers Road Shore Star Street Temple Town Woods";

/// Whether a head opens a name.
pub(crate) fn leads(head: &str) -> bool {
    LEADERS.split_ascii_whitespace().any(|listed| listed == head)
}

/// Whether a head is a surname as well.
pub(crate) fn also_surname(head: &str) -> bool {
    SURNAMES.split_ascii_whitespace().any(|listed| listed == head)
}
