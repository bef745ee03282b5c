//! What a reader keeps in mind from sentence to sentence: who was spoken of last, who holds which
//! office, so that 'he', 'the office' and 'the Russian leader' mean somebody.

use super::phrases::{Phrase, Reader};
use super::units::{Kind, Name};
use crate::lexicon::grammar::Function;
use crate::lexicon::sources::Noun;
use std::collections::VecDeque;
use synoptic_corpus::{Entity, EntityKind, Holder};

/// So many of each kind are kept in mind: older ones no longer come to a reader's mind either, and
/// the search stays short.
const KEPT: usize = 64;

/// Nouns that any body of people goes by, when it was named before.
const ANY_BODY: &[&str] = &[
    "agency",
    "body",
    "charity",
    "club",
    "company",
    "firm",
    "group",
    "institute",
    "institution",
    "organisation",
    "organization",
    "team",
    "watchdog",
];

/// Somebody or something that can be the source of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Referent {
    /// As the holder of what is said.
    pub(crate) holder: Holder,
    /// What it is.
    pub(crate) sort: Sort,
    /// Whether it is more than one.
    pub(crate) plural: bool,
    /// How the words led to it.
    pub(crate) by: By,
}

impl Referent {
    /// Its name, or its description; `None` for a pronoun that stands for nobody named.
    pub(crate) fn speaker(&self) -> Option<String> {
        (self.by != By::Unknown).then(|| self.holder.name().to_owned())
    }
}

/// What a referent is, as far as pronouns and descriptions can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A person, or a name that may be a person's.
    Person,
    /// A state or another place that speaks as one.
    State,
    /// A body of people.
    Organisation,
    /// A text.
    Document,
    /// What goes round: 'reports', 'rumours'.
    Hearsay,
    /// Nothing of these.
    Other,
}

/// How words led to a referent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// By name.
    Name,
    /// By a pronoun.
    Pronoun,
    /// By a pronoun that stands for nobody named.
    Unknown,
    /// By a description that the text explains elsewhere.
    Role,
    /// By a description alone.
    Description,
}

/// An office or calling that the text gives somebody.
#[derive(Clone, Debug)]
struct Role {
    row: u16,
    noun: Noun,
    /// The words around the noun that tell whose office it is, in lower case.
    modifiers: Vec<String>,
    referent: Referent,
}

/// Who would be meant by pronouns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Focus {
    /// The person spoken of last, in the place of a subject.
    person: Option<Referent>,
    /// The state or body spoken of last, in the place of a subject.
    thing: Option<Referent>,
    /// The state named last.
    state: Option<Referent>,
    /// Several spoken of last.
    several: Option<Referent>,
}

/// What a reader keeps in mind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Discourse {
    focus: Focus,
    roles: VecDeque<Role>,
    /// Sources that only a description gives, by the row of their noun.
    described: VecDeque<(u16, Referent)>,
    /// Bodies named, latest last.
    bodies: VecDeque<(String, Referent)>,
    /// Texts named, latest last.
    texts: VecDeque<(String, Referent)>,
    /// Names that no list knows, latest last.
    strangers: VecDeque<Referent>,
}

impl Discourse {
    /// Takes in the texts that a block names within quotation marks: 'the “Public Order Act”'.
    pub(crate) fn hear_title(&mut self, words: &str, name: Name, entities: &[Entity]) {
        if let Some(referent) = listed(name, entities).filter(|name| name.sort == Sort::Document) {
            keep(&mut self.texts, (words.to_lowercase(), referent));
        }
    }

    /// Takes in who is named in a stretch, with what office.
    pub(crate) fn hear(&mut self, reader: &Reader<'_>, entities: &[Entity]) {
        for at in reader.start..reader.end {
            let Kind::Name(name) = reader.units[at].kind else { continue };
            let referent = self.named(reader, at, name, entities);
            match referent.sort {
                Sort::Person => self.hear_role(reader, at, &referent),
                Sort::State => self.focus.state = Some(referent),
                Sort::Organisation => {
                    let key = referent.holder.name().to_lowercase();
                    keep(&mut self.bodies, (key, referent));
                }
                Sort::Document => {
                    let key = referent.holder.name().to_lowercase();
                    keep(&mut self.texts, (key, referent));
                }
                Sort::Hearsay | Sort::Other => {}
            }
        }
    }

    /// The office that stands before a name or in apposition to it.
    fn hear_role(&mut self, reader: &Reader<'_>, at: usize, referent: &Referent) {
        let before = reader.phrase_before(at + 1).map(|phrase| phrase.units.start..at);
        // 'The mayor, Jane Doe, said'.
        let apposed_to = (at > reader.start && reader.is_mark(at - 1, ','))
            .then(|| reader.phrase_before(at - 1))
            .flatten()
            .filter(|phrase| is_definite(reader, phrase))
            .map(|phrase| phrase.units);
        let mut after = at + 1;
        // Letters after a name: 'Jane Doe CBE, the former envoy'.
        if !reader.words(after).is_empty() && reader.words(after).chars().all(char::is_uppercase) {
            after += 1;
        }
        if reader.is_mark(after, '(') {
            after = reader.bracket_after(after).map_or(after, |close| close + 1);
        }
        let apposed = reader.is_mark(after, ',') || reader.function(after) == Some(Function::Be);
        let apposition = if apposed {
            reader.phrase_after(after + 1).filter(|phrase| {
                phrase.units.start < phrase.head && reader.units[phrase.head].kind.noun().is_some()
            })
        } else {
            None
        };
        let ranges =
            before.into_iter().chain(apposed_to).chain(apposition.map(|phrase| phrase.units));
        let mut roles = Vec::new();
        for units in ranges {
            let noun = units.clone().rev().find_map(|at| {
                let found = reader.units[at].kind.noun()?;
                let personal = match found.noun {
                    Noun::Leader | Noun::Role | Noun::Expert | Noun::Insider => true,
                    Noun::Institution
                    | Noun::State
                    | Noun::Document
                    | Noun::Study
                    | Noun::Media
                    | Noun::Hearsay
                    | Noun::Medium => false,
                };
                (personal && !found.plural).then_some((at, found))
            });
            if let Some((noun_at, found)) = noun {
                roles.push(Role {
                    row: found.row,
                    noun: found.noun,
                    modifiers: modifiers(reader, units, noun_at),
                    referent: Referent { by: By::Role, ..referent.clone() },
                });
            }
        }
        for role in roles {
            keep(&mut self.roles, role);
        }
    }

    /// Remembers who a stretch was about, or who spoke in it.
    pub(crate) fn remember(&mut self, referent: &Referent) {
        if referent.by == By::Unknown {
            return;
        }
        if referent.plural {
            self.focus.several = Some(referent.clone());
            return;
        }
        match referent.sort {
            Sort::Person => self.focus.person = Some(referent.clone()),
            Sort::State | Sort::Organisation => self.focus.thing = Some(referent.clone()),
            Sort::Document | Sort::Hearsay | Sort::Other => {}
        }
    }

    /// Who would be meant by pronouns now.
    pub(crate) fn focus(&self) -> Focus {
        self.focus.clone()
    }

    /// Goes back to what `focus` told: what was read since stood beside the text.
    pub(crate) fn return_to(&mut self, focus: Focus) {
        self.focus = focus;
    }

    /// Whom a phrase stands for; `None` where a pronoun has nobody to stand for.
    pub(crate) fn resolve(
        &mut self,
        reader: &Reader<'_>,
        phrase: &Phrase,
        entities: &[Entity],
    ) -> Option<Referent> {
        match reader.units[phrase.head].kind {
            Kind::Name(name) if phrase.plural => self
                .joined(reader, phrase, entities)
                .or_else(|| Some(self.named(reader, phrase.head, name, entities))),
            Kind::Name(name) => Some(self.named(reader, phrase.head, name, entities)),
            Kind::Word(word) => match word.function {
                Some(Function::PersonPronoun | Function::OtherPronoun) => {
                    let person = self.focus.person.clone();
                    Some(person.map_or_else(
                        || nobody(reader, phrase),
                        |person| Referent { by: By::Pronoun, ..person },
                    ))
                }
                Some(Function::PluralPronoun) => {
                    let several = self.focus.several.clone().or_else(|| self.focus.thing.clone());
                    Some(several.map_or_else(
                        || Referent { plural: true, ..nobody(reader, phrase) },
                        |several| Referent { by: By::Pronoun, ..several },
                    ))
                }
                Some(Function::ThingPronoun) => {
                    let thing = self.focus.thing.clone();
                    Some(thing.map_or_else(
                        || nobody(reader, phrase),
                        |thing| Referent { by: By::Pronoun, ..thing },
                    ))
                }
                Some(Function::Determiner) if reader.is(phrase.head, "their") => {
                    self.focus.several.clone().or_else(|| self.focus.thing.clone())
                }
                Some(Function::Determiner)
                    if reader.is(phrase.head, "his") || reader.is(phrase.head, "her") =>
                {
                    self.focus.person.clone().map(|person| Referent { by: By::Pronoun, ..person })
                }
                Some(_) => Some(described(reader, phrase, Sort::Other, false)),
                None => Some(self.description(reader, phrase, entities)),
            },
            Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => None,
        }
    }

    fn named(
        &mut self,
        reader: &Reader<'_>,
        at: usize,
        name: Name,
        entities: &[Entity],
    ) -> Referent {
        if let Some(referent) = listed(name, entities) {
            return referent;
        }
        let sort = Sort::Person;
        let words = reader.words(at);
        let known = self.strangers.iter().rev().find(|stranger| {
            let name = stranger.holder.name();
            name == words || name.strip_suffix(words).is_some_and(|rest| rest.ends_with(' '))
        });
        if let Some(known) = known {
            return known.clone();
        }
        let holder = Holder::Named { name: words.to_owned(), entity: None };
        let referent = Referent { holder, sort, plural: false, by: By::Name };
        keep(&mut self.strangers, referent.clone());
        referent
    }

    /// 'Smith and Jones', 'both Smith and Jones'.
    fn joined(
        &mut self,
        reader: &Reader<'_>,
        phrase: &Phrase,
        entities: &[Entity],
    ) -> Option<Referent> {
        // Names side by side are parts of one long name: 'the Ministry of Health and Care Services'.
        let split = (phrase.units.start..phrase.head).any(|at| {
            reader.units[at].kind.name().is_some() && reader.units[at + 1].kind.name().is_some()
        });
        if split {
            let referent = described(reader, phrase, Sort::Organisation, true);
            return Some(Referent { plural: false, ..referent });
        }
        let names: Vec<Referent> = (phrase.units.start..=phrase.head)
            .filter_map(|at| Some((at, reader.units[at].kind.name()?)))
            .take(4)
            .map(|(at, name)| self.named(reader, at, name, entities))
            .collect();
        together(&names)
    }

    fn description(
        &mut self,
        reader: &Reader<'_>,
        phrase: &Phrase,
        entities: &[Entity],
    ) -> Referent {
        let Some(found) = reader.units[phrase.head].kind.noun() else {
            return described(
                reader,
                phrase,
                Sort::Other,
                !phrase.plural && capital(reader, phrase.head),
            );
        };
        let definite = is_definite(reader, phrase);
        let own = owner(reader, phrase)
            .and_then(|at| Some((at, reader.units[at].kind.name()?)))
            .map(|(at, name)| self.named(reader, at, name, entities));
        match found.noun {
            Noun::Leader | Noun::Role | Noun::Expert | Noun::Insider => {
                if found.plural {
                    return self.pair(reader, phrase, found.noun).unwrap_or_else(|| {
                        let several = described(reader, phrase, Sort::Person, false);
                        Referent { plural: true, ..several }
                    });
                }
                if definite && let Some(referent) = self.holder_of(reader, phrase) {
                    return referent;
                }
                let office = matches!(found.noun, Noun::Leader | Noun::Role)
                    && (definite || has_name(reader, phrase) || own.is_some());
                let referent = described(reader, phrase, Sort::Person, office);
                keep(&mut self.described, (found.row, referent.clone()));
                referent
            }
            Noun::Institution | Noun::State | Noun::Media => {
                if found.plural && !has_name(reader, phrase) {
                    let several = described(reader, phrase, Sort::Organisation, false);
                    return Referent { plural: true, ..several };
                }
                if found.noun == Noun::State && definite && !found.plural {
                    if let Some(state) =
                        self.focus.thing.clone().filter(|thing| thing.sort == Sort::State)
                    {
                        return Referent { by: By::Role, ..state };
                    }
                    if let Some(state) = self.focus.state.clone() {
                        return Referent { by: By::Role, ..state };
                    }
                }
                if definite
                    && bare(reader, phrase)
                    && let Some(body) = self.body(reader, phrase)
                {
                    return body;
                }
                let named = definite || has_name(reader, phrase);
                let mut referent = described(reader, phrase, Sort::Organisation, named);
                self.name_the_country(reader, phrase, &mut referent);
                keep(&mut self.described, (found.row, referent.clone()));
                referent
            }
            Noun::Document => {
                if let Some(own) = own.filter(|own| own.sort != Sort::State) {
                    return own;
                }
                let known = if definite { self.text(reader, phrase) } else { None };
                known.unwrap_or_else(|| {
                    // 'Article 5 of the treaty' is a name; 'the treaty' is not.
                    let numbered = matches!(reader.kind(phrase.head + 1), Some(Kind::Number))
                        && capital(reader, phrase.head);
                    let name = if numbered {
                        reader.span(phrase.units.clone()).of(reader.text).to_owned()
                    } else {
                        format!("text of the {}", without_determiner(reader, phrase))
                    };
                    let holder = Holder::Named { name, entity: None };
                    Referent { holder, sort: Sort::Document, plural: false, by: By::Description }
                })
            }
            Noun::Study => {
                let own = own.or_else(|| {
                    let by = published_by(reader, phrase)?;
                    self.resolve(reader, &by, entities)
                });
                let known = self.described.iter().rev().find(|(row, _)| *row == found.row);
                let known = known.map(|(_, study)| study.clone()).filter(|_| definite);
                let study = own.or(known).unwrap_or_else(|| {
                    let named = has_name(reader, phrase) && !found.plural;
                    described(reader, phrase, Sort::Other, named)
                });
                keep(&mut self.described, (found.row, study.clone()));
                study
            }
            Noun::Medium => own
                .or_else(|| self.focus.person.clone().or_else(|| self.focus.thing.clone()))
                .map(|referent| Referent { by: By::Role, ..referent })
                .unwrap_or_else(|| described(reader, phrase, Sort::Other, false)),
            Noun::Hearsay => {
                let several = described(reader, phrase, Sort::Hearsay, false);
                Referent { plural: true, ..several }
            }
        }
    }

    /// Who holds the office that a description names.
    fn holder_of(&self, reader: &Reader<'_>, phrase: &Phrase) -> Option<Referent> {
        let found = reader.units[phrase.head].kind.noun()?;
        let wanted = modifiers(reader, phrase.units.clone(), phrase.head);
        let fits = |role: &&Role| {
            role.row == found.row || (role.noun == Noun::Leader && found.noun == Noun::Leader)
        };
        let mut roles = self.roles.iter().rev().filter(fits);
        if wanted.is_empty() {
            let by_description =
                self.described.iter().rev().find(|(row, _)| *row == found.row).map(|(_, by)| by);
            return roles.next().map(|role| &role.referent).or(by_description).cloned();
        }
        roles
            .find(|role| {
                wanted.iter().all(|word| role.modifiers.iter().any(|other| akin(word, other)))
            })
            .map(|role| role.referent.clone())
    }

    /// 'Both leaders', 'the two ministers': the last two who hold such an office.
    fn pair(&self, reader: &Reader<'_>, phrase: &Phrase, noun: Noun) -> Option<Referent> {
        let two = phrase.units.clone().any(|at| reader.is(at, "both") || reader.is(at, "two"));
        let mut found: Vec<Referent> = Vec::new();
        for role in self.roles.iter().rev().filter(|role| role.noun == noun) {
            if found.iter().all(|known| known.holder != role.referent.holder) {
                found.push(role.referent.clone());
            }
            if found.len() == 2 {
                found.reverse();
                return together(&found).filter(|_| two);
            }
        }
        None
    }

    /// The body whose name holds the noun of a description, or the one spoken of last.
    fn body(&self, reader: &Reader<'_>, phrase: &Phrase) -> Option<Referent> {
        let noun = reader.words(phrase.head).to_lowercase();
        let any = ANY_BODY.contains(&noun.as_str());
        let by_name = self.bodies.iter().rev().find(|(name, _)| name.contains(&noun));
        let row = reader.units[phrase.head].kind.noun()?.row;
        by_name
            .map(|(_, body)| body)
            .or_else(|| {
                self.described.iter().rev().find(|(other, _)| *other == row).map(|(_, body)| body)
            })
            .or(self.focus.thing.as_ref().filter(|thing| any && thing.sort == Sort::Organisation))
            .map(|body| Referent { by: By::Role, ..body.clone() })
    }

    /// The text whose name holds the noun of a description.
    fn text(&self, reader: &Reader<'_>, phrase: &Phrase) -> Option<Referent> {
        let noun = reader.words(phrase.head).to_lowercase();
        let last = self.texts.back()?;
        let unlike = phrase.units.clone().any(|at| reader.is(at, "new") || reader.is(at, "latest"));
        (last.0.contains(&noun) && !unlike).then(|| Referent { by: By::Role, ..last.1.clone() })
    }

    /// Puts the country's name in the place of 'the country' in 'the country's central bank'.
    fn name_the_country(&self, reader: &Reader<'_>, phrase: &Phrase, referent: &mut Referent) {
        let country = phrase.units.clone().find(|at| {
            reader.units[*at].kind.noun().is_some_and(|found| found.noun == Noun::State)
                && matches!(reader.kind(at + 1), Some(Kind::Possessive))
        });
        let state = self
            .focus
            .thing
            .as_ref()
            .filter(|thing| thing.sort == Sort::State)
            .or(self.focus.state.as_ref());
        if let (Some(country), Some(state), Holder::Named { name, .. }) =
            (country, state, &mut referent.holder)
        {
            let rest = reader.span(country + 1..phrase.units.end).of(reader.text);
            *name = format!("{}{rest}", state.holder.name());
        }
    }
}

/// What a list knows by a name.
fn listed(name: Name, entities: &[Entity]) -> Option<Referent> {
    let id = name.entity?;
    let entity = entities.get(id.0 as usize)?;
    let sort = match entity.kind {
        EntityKind::Person => Sort::Person,
        EntityKind::Country | EntityKind::Place => Sort::State,
        EntityKind::Organisation | EntityKind::Publication => Sort::Organisation,
        EntityKind::Treaty => Sort::Document,
        EntityKind::Weapon | EntityKind::Event | EntityKind::Other => Sort::Other,
    };
    let holder = Holder::Named { name: entity.name.clone(), entity: Some(id) };
    Some(Referent { holder, sort, plural: false, by: By::Name })
}

/// The name or description of a holder.
pub(crate) trait Named {
    /// The name, or the description where nobody is named.
    fn name(&self) -> &str;
}

impl Named for Holder {
    fn name(&self) -> &str {
        match self {
            Holder::Author => "",
            Holder::Named { name, .. } => name,
            Holder::Unnamed { description } => description,
        }
    }
}

fn keep<T>(kept: &mut VecDeque<T>, new: T) {
    if kept.len() == KEPT {
        kept.pop_front();
    }
    kept.push_back(new);
}

fn together(referents: &[Referent]) -> Option<Referent> {
    let (last, first) = referents.split_last()?;
    if first.is_empty() {
        return None;
    }
    let first: Vec<&str> = first.iter().map(|referent| referent.holder.name()).collect();
    let name = format!("{} and {}", first.join(", "), last.holder.name());
    let holder = Holder::Named { name, entity: None };
    Some(Referent { holder, sort: last.sort, plural: true, by: last.by })
}

/// A source as a phrase describes it.
fn described(reader: &Reader<'_>, phrase: &Phrase, sort: Sort, named: bool) -> Referent {
    let words = name_of(reader, phrase);
    let holder = if named {
        Holder::Named { name: words, entity: None }
    } else {
        Holder::Unnamed { description: words }
    };
    Referent { holder, sort, plural: phrase.plural, by: By::Description }
}

/// The words of a phrase without the article that opens it; a sentence's capital goes with it.
fn name_of(reader: &Reader<'_>, phrase: &Phrase) -> String {
    let mut units = phrase.units.clone();
    let article = ["the", "a", "an"].iter().any(|article| reader.is(units.start, article));
    if article && units.len() > 1 {
        units.start += 1;
    }
    let words = reader.span(units.clone()).of(reader.text);
    let opens = units.start == reader.start
        && reader.units[units.start].kind.word().is_some_and(|word| {
            word.capital && (word.function.is_some() || word.noun.is_some() || phrase.plural)
        })
        && !words.chars().nth(1).is_some_and(char::is_uppercase);
    if !opens {
        return words.to_owned();
    }
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The words of a phrase without any determiner that opens it.
fn without_determiner(reader: &Reader<'_>, phrase: &Phrase) -> String {
    let mut phrase = phrase.clone();
    let determiner = reader.function(phrase.units.start) == Some(Function::Determiner);
    if determiner && phrase.units.len() > 1 {
        phrase.units.start += 1;
    }
    name_of(reader, &phrase)
}

fn is_definite(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    ["the", "this", "that", "its", "his", "her", "their", "both"]
        .iter()
        .any(|word| reader.is(phrase.units.start, word))
}

/// Whether nothing but a determiner stands with the noun.
fn bare(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    phrase.units.len() <= 2
        && phrase.head == phrase.units.start + phrase.units.len() - 1
        && reader.units[phrase.head].kind.name().is_none()
}

fn has_name(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    phrase.units.clone().any(|at| match reader.units[at].kind {
        Kind::Name(_) => true,
        Kind::Word(word) => word.capital && word.function.is_none() && at != reader.start,
        Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
    })
}

fn capital(reader: &Reader<'_>, at: usize) -> bool {
    reader.units[at].kind.word().is_some_and(|word| word.capital)
}

/// Who published a study: 'the study, published by the institute, found'.
fn published_by(reader: &Reader<'_>, phrase: &Phrase) -> Option<Phrase> {
    let end = phrase.units.end;
    let at = if reader.is_mark(end, ',') { end + 1 } else { end };
    let participle = reader.words(at).ends_with("ed") && reader.is(at + 1, "by");
    reader.phrase_after(at + 2).filter(|_| participle)
}

/// Whoever a pronoun stands for whom the text has not named.
fn nobody(reader: &Reader<'_>, phrase: &Phrase) -> Referent {
    let description = reader.words(phrase.head).to_lowercase();
    let holder = Holder::Unnamed { description };
    Referent { holder, sort: Sort::Person, plural: false, by: By::Unknown }
}

/// Whose report, statement or spokesman it is: the name before `'s`, or after 'from', 'by', 'for'.
fn owner(reader: &Reader<'_>, phrase: &Phrase) -> Option<usize> {
    let possessor = phrase
        .units
        .clone()
        .find(|at| matches!(reader.kind(at + 1), Some(Kind::Possessive)) && at + 1 < phrase.head);
    possessor.or_else(|| {
        let tie = phrase.units.clone().find(|at| {
            *at > phrase.head && ["from", "by"].iter().any(|word| reader.is(*at, word))
        })?;
        (tie..phrase.units.end).find(|at| reader.units[*at].kind.name().is_some())
    })
}

/// The words that tell whose office it is: names and other content words, in lower case.
fn modifiers(reader: &Reader<'_>, units: std::ops::Range<usize>, noun: usize) -> Vec<String> {
    units
        .filter(|at| *at != noun)
        .filter(|at| match reader.units[*at].kind {
            Kind::Name(_) => true,
            Kind::Word(word) => word.function.is_none() && word.noun.is_none(),
            Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
        })
        .map(|at| reader.words(at).to_lowercase())
        .filter(|word| !matches!(word.as_str(), "former" | "then" | "current" | "new" | "late"))
        .take(8)
        .collect()
}

/// Whether two words are of one root, as a country and its adjective are: 'russia', 'russian'.
fn akin(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    common >= 4 && common + 2 >= shorter || one == other
}
