//! Common verbs, by base form, and how their forms are recognised: enough to find the verb of a
//! clause and its tense, no full conjugation.

use super::judging;
use super::lookup::{LONGEST, find, lowered};
use super::reporting;

/// The form of a verb, as far as its ending tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `go`: a present with a plural subject, or an infinitive.
    Base,
    /// `goes`.
    Third,
    /// `went`: a past form and nothing else.
    Past,
    /// `signed`: a past form or a participle.
    PastOrParticiple,
    /// `gone`: a participle alone.
    Participle,
}

/// Common verbs that neither report nor judge. Base forms, sorted.
const COMMON: &[&str] = &[
    "abandon",
    "accelerate",
    "accept",
    "achieve",
    "acquire",
    "act",
    "adapt",
    "address",
    "adopt",
    "advance",
    "agree",
    "appear",
    "apply",
    "approach",
    "argue",
    "arrive",
    "assist",
    "assume",
    "attack",
    "attempt",
    "attend",
    "avoid",
    "balance",
    "become",
    "begin",
    "behave",
    "benefit",
    "bind",
    "block",
    "border",
    "break",
    "bring",
    "build",
    "buy",
    "carry",
    "cause",
    "change",
    "choose",
    "circumvent",
    "collapse",
    "come",
    "commit",
    "compete",
    "condemn",
    "consist",
    "contain",
    "continue",
    "control",
    "cooperate",
    "cost",
    "cover",
    "create",
    "cross",
    "cut",
    "deal",
    "decide",
    "decline",
    "defend",
    "deliver",
    "deploy",
    "derive",
    "develop",
    "die",
    "dominate",
    "draw",
    "drive",
    "drop",
    "emerge",
    "employ",
    "end",
    "enjoy",
    "enter",
    "escalate",
    "establish",
    "evolve",
    "exceed",
    "exist",
    "expand",
    "expire",
    "export",
    "extend",
    "face",
    "fail",
    "fall",
    "feature",
    "feed",
    "fight",
    "fill",
    "finance",
    "flee",
    "focus",
    "follow",
    "force",
    "form",
    "fuel",
    "gain",
    "get",
    "give",
    "go",
    "grant",
    "grow",
    "happen",
    "harm",
    "have",
    "help",
    "hesitate",
    "hit",
    "hold",
    "host",
    "ignore",
    "impose",
    "improve",
    "include",
    "increase",
    "influence",
    "invest",
    "involve",
    "join",
    "keep",
    "kill",
    "know",
    "launch",
    "lead",
    "leave",
    "lie",
    "live",
    "lose",
    "make",
    "manage",
    "match",
    "meet",
    "move",
    "occupy",
    "occur",
    "offer",
    "open",
    "operate",
    "oppose",
    "own",
    "participate",
    "pass",
    "pay",
    "persist",
    "play",
    "possess",
    "prefer",
    "prepare",
    "prevent",
    "produce",
    "prohibit",
    "prompt",
    "protect",
    "provide",
    "pull",
    "purchase",
    "pursue",
    "push",
    "put",
    "reach",
    "receive",
    "reduce",
    "refuse",
    "rely",
    "replace",
    "require",
    "resolve",
    "rest",
    "restrain",
    "result",
    "return",
    "ride",
    "rise",
    "ruin",
    "run",
    "satisfy",
    "scrap",
    "secure",
    "seem",
    "sell",
    "send",
    "serve",
    "set",
    "share",
    "shift",
    "sign",
    "sit",
    "speak",
    "spend",
    "spread",
    "stand",
    "start",
    "stay",
    "stop",
    "struggle",
    "succeed",
    "supply",
    "support",
    "surge",
    "take",
    "target",
    "tend",
    "transfer",
    "trigger",
    "try",
    "turn",
    "understand",
    "unite",
    "use",
    "violate",
    "visit",
    "vote",
    "wait",
    "want",
    "watch",
    "win",
    "work",
    "yield",
];

/// Irregular forms, with their base and form. Sorted by form.
const IRREGULAR: &[(&str, (&str, Form))] = &[
    ("ate", ("eat", Form::Past)),
    ("beaten", ("beat", Form::Participle)),
    ("became", ("become", Form::Past)),
    ("began", ("begin", Form::Past)),
    ("begun", ("begin", Form::Participle)),
    ("bought", ("buy", Form::PastOrParticiple)),
    ("broke", ("break", Form::Past)),
    ("broken", ("break", Form::Participle)),
    ("brought", ("bring", Form::PastOrParticiple)),
    ("built", ("build", Form::PastOrParticiple)),
    ("came", ("come", Form::Past)),
    ("caught", ("catch", Form::PastOrParticiple)),
    ("chose", ("choose", Form::Past)),
    ("chosen", ("choose", Form::Participle)),
    ("dealt", ("deal", Form::PastOrParticiple)),
    ("drawn", ("draw", Form::Participle)),
    ("drew", ("draw", Form::Past)),
    ("driven", ("drive", Form::Participle)),
    ("drove", ("drive", Form::Past)),
    ("fallen", ("fall", Form::Participle)),
    ("fell", ("fall", Form::Past)),
    ("felt", ("feel", Form::PastOrParticiple)),
    ("fled", ("flee", Form::Past)),
    ("flew", ("fly", Form::Past)),
    ("forgot", ("forget", Form::Past)),
    ("fought", ("fight", Form::PastOrParticiple)),
    ("found", ("find", Form::PastOrParticiple)),
    ("gave", ("give", Form::Past)),
    ("given", ("give", Form::Participle)),
    ("gone", ("go", Form::Participle)),
    ("got", ("get", Form::PastOrParticiple)),
    ("grew", ("grow", Form::Past)),
    ("grown", ("grow", Form::Participle)),
    ("heard", ("hear", Form::PastOrParticiple)),
    ("held", ("hold", Form::PastOrParticiple)),
    ("kept", ("keep", Form::PastOrParticiple)),
    ("knew", ("know", Form::Past)),
    ("known", ("know", Form::Participle)),
    ("laid", ("lay", Form::PastOrParticiple)),
    ("led", ("lead", Form::PastOrParticiple)),
    ("left", ("leave", Form::PastOrParticiple)),
    ("lost", ("lose", Form::PastOrParticiple)),
    ("made", ("make", Form::PastOrParticiple)),
    ("meant", ("mean", Form::PastOrParticiple)),
    ("met", ("meet", Form::PastOrParticiple)),
    ("paid", ("pay", Form::PastOrParticiple)),
    ("ran", ("run", Form::Past)),
    ("risen", ("rise", Form::Participle)),
    ("rose", ("rise", Form::Past)),
    ("said", ("say", Form::PastOrParticiple)),
    ("sank", ("sink", Form::Past)),
    ("sat", ("sit", Form::PastOrParticiple)),
    ("saw", ("see", Form::Past)),
    ("seen", ("see", Form::Participle)),
    ("sent", ("send", Form::PastOrParticiple)),
    ("shaken", ("shake", Form::Participle)),
    ("shook", ("shake", Form::Past)),
    ("shot", ("shoot", Form::PastOrParticiple)),
    ("shown", ("show", Form::Participle)),
    ("sold", ("sell", Form::PastOrParticiple)),
    ("sought", ("seek", Form::PastOrParticiple)),
    ("spent", ("spend", Form::PastOrParticiple)),
    ("spoke", ("speak", Form::Past)),
    ("spoken", ("speak", Form::Participle)),
    ("stood", ("stand", Form::PastOrParticiple)),
    ("struck", ("strike", Form::PastOrParticiple)),
    ("swept", ("sweep", Form::PastOrParticiple)),
    ("swore", ("swear", Form::Past)),
    ("taken", ("take", Form::Participle)),
    ("thought", ("think", Form::PastOrParticiple)),
    ("threw", ("throw", Form::Past)),
    ("thrown", ("throw", Form::Participle)),
    ("told", ("tell", Form::PastOrParticiple)),
    ("took", ("take", Form::Past)),
    ("undergone", ("undergo", Form::Participle)),
    ("understood", ("understand", Form::PastOrParticiple)),
    ("went", ("go", Form::Past)),
    ("withdrew", ("withdraw", Form::Past)),
    ("won", ("win", Form::PastOrParticiple)),
    ("wore", ("wear", Form::Past)),
    ("written", ("write", Form::Participle)),
    ("wrote", ("write", Form::Past)),
];

/// Third persons that are as often nouns in the plural. Sorted.
const NOUNS_TOO: &[&str] = &[
    "acts",
    "advances",
    "aims",
    "answers",
    "attacks",
    "attempts",
    "benefits",
    "borders",
    "calls",
    "causes",
    "challenges",
    "changes",
    "claims",
    "concerns",
    "controls",
    "costs",
    "cuts",
    "deals",
    "declines",
    "demands",
    "drives",
    "drops",
    "ends",
    "estimates",
    "experiences",
    "exports",
    "fears",
    "fights",
    "finances",
    "forces",
    "forms",
    "gains",
    "grants",
    "hits",
    "hopes",
    "hosts",
    "increases",
    "influences",
    "interests",
    "leads",
    "limits",
    "links",
    "marks",
    "matches",
    "measures",
    "moves",
    "needs",
    "notes",
    "objects",
    "offers",
    "orders",
    "plans",
    "plays",
    "points",
    "promises",
    "proposes",
    "questions",
    "ranks",
    "reasons",
    "reports",
    "results",
    "returns",
    "rises",
    "risks",
    "rules",
    "runs",
    "sanctions",
    "shapes",
    "shares",
    "shifts",
    "shows",
    "signals",
    "signs",
    "stands",
    "starts",
    "states",
    "stems",
    "steps",
    "supplies",
    "supports",
    "surges",
    "talks",
    "targets",
    "terms",
    "triggers",
    "turns",
    "uses",
    "views",
    "visits",
    "votes",
    "warrants",
    "wins",
    "works",
    "worries",
];

/// Whether a third person is as often a noun, whatever its case.
pub(crate) fn is_noun_too(word: &str) -> bool {
    lowered(word, |word| NOUNS_TOO.binary_search(&word).is_ok())
}

/// What a word is as a verb: its form, and whether it judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    /// Its form.
    pub(crate) form: Form,
    /// Whether it interprets.
    pub(crate) judging: bool,
    /// Whether a table holds it; otherwise its ending alone speaks for it.
    pub(crate) listed: bool,
}

/// The verb that a word may be, in a table or by the ending `-ed`.
pub(crate) fn verb(word: &str) -> Option<Verb> {
    lowered(word, |word| {
        if let Some((base, form)) = find(IRREGULAR, word) {
            return Some(Verb { form, judging: judging::is_judging(base), listed: true });
        }
        if let Some(judging) = listed(word) {
            return Some(Verb { form: Form::Base, judging, listed: true });
        }
        let endings: [(&str, &str, Form); 6] = [
            ("ies", "y", Form::Third),
            ("es", "", Form::Third),
            ("s", "", Form::Third),
            ("ied", "y", Form::PastOrParticiple),
            ("ed", "", Form::PastOrParticiple),
            ("d", "", Form::PastOrParticiple),
        ];
        for (ending, instead, form) in endings {
            let Some(stem) = word.strip_suffix(ending) else { continue };
            if let Some(judging) = joined(stem, instead).or_else(|| single(stem)) {
                return Some(Verb { form, judging, listed: true });
            }
        }
        if let Some(found) = reporting::reporting(word) {
            let form = match found.form {
                reporting::Form::Base => Form::Base,
                reporting::Form::Third => Form::Third,
                reporting::Form::Past => Form::PastOrParticiple,
                reporting::Form::Participle => Form::Participle,
                reporting::Form::Ing => return None,
            };
            return Some(Verb { form, judging: false, listed: true });
        }
        let regular = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
        regular.then_some(Verb { form: Form::PastOrParticiple, judging: false, listed: false })
    })
}

/// Whether a base form is in a table, and whether it judges.
fn listed(base: &str) -> Option<bool> {
    if judging::is_judging(base) {
        return Some(true);
    }
    COMMON.binary_search(&base).is_ok().then_some(false)
}

fn joined(stem: &str, ending: &str) -> Option<bool> {
    let mut buffer = [0; LONGEST];
    let whole = buffer.get_mut(..stem.len() + ending.len())?;
    whole[..stem.len()].copy_from_slice(stem.as_bytes());
    whole[stem.len()..].copy_from_slice(ending.as_bytes());
    listed(std::str::from_utf8(whole).ok()?)
}

/// A doubled consonant: `scrapped`.
fn single(stem: &str) -> Option<bool> {
    let single = stem.strip_suffix(stem.chars().next_back()?)?;
    (single.chars().next_back() == stem.chars().next_back()).then(|| listed(single))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(COMMON.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(NOUNS_TOO.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(IRREGULAR.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn recognises_forms() {
        let form = |word| verb(word).map(|verb| verb.form);
        assert_eq!(form("scrapped"), Some(Form::PastOrParticiple));
        assert_eq!(form("Reflects"), Some(Form::Third));
        assert_eq!(form("went"), Some(Form::Past));
        assert_eq!(form("carries"), Some(Form::Third));
        assert_eq!(form("denuclearised"), Some(Form::PastOrParticiple));
        assert_eq!(form("speed"), None);
        assert_eq!(form("river"), None);
    }
}
