//! What a reader keeps in mind from sentence to sentence: who was spoken of last, who holds which
//! office, so that 'he', 'the office' and 'the Russian leader' mean somebody.

use super::descriptions::{akin, is_definite, modifiers};
use super::phrases::{Phrase, Reader};
use super::referents::{By, Named, Referent, Sort, listed, together};
use super::units::{Kind, Name};
use crate::lexicon::grammar::Function;
use crate::lexicon::sources::Noun;
use std::collections::VecDeque;
use std::ops::Range;
use synoptic_corpus::{Entity, Holder};

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

/// An office or calling that the text gives somebody.
#[derive(Clone, Debug)]
pub(super) struct Role {
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
    pub(super) person: Option<Referent>,
    /// The state or body spoken of last, in the place of a subject.
    pub(super) thing: Option<Referent>,
    /// The state named last.
    pub(super) state: Option<Referent>,
    /// Several spoken of last.
    pub(super) several: Option<Referent>,
}

/// What a reader keeps in mind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Discourse {
    pub(super) focus: Focus,
    pub(super) roles: VecDeque<Role>,
    /// Sources that only a description gives, by the row of their noun.
    pub(super) described: VecDeque<(u16, Referent)>,
    /// Bodies named, latest last.
    pub(super) bodies: VecDeque<(String, Referent)>,
    /// Who said something by a medium, by the row of its noun: whose statement 'the statement' is.
    pub(super) media: VecDeque<(u16, Referent)>,
    /// Texts named, latest last.
    pub(super) texts: VecDeque<(String, Referent)>,
    /// Names that no list knows, latest last.
    pub(super) strangers: VecDeque<Referent>,
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

    /// Remembers by which medium somebody spoke.
    pub(crate) fn hear_medium(&mut self, reader: &Reader<'_>, units: Range<usize>, by: &Referent) {
        let medium = units.into_iter().find_map(|at| {
            let found = reader.kind(at)?.noun()?;
            (found.noun == Noun::Medium).then_some(found.row)
        });
        if let Some(row) = medium {
            keep(&mut self.media, (row, by.clone()));
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

    /// Who holds the office that a description names.
    pub(super) fn holder_of(&self, reader: &Reader<'_>, phrase: &Phrase) -> Option<Referent> {
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
    pub(super) fn pair(
        &self,
        reader: &Reader<'_>,
        phrase: &Phrase,
        noun: Noun,
    ) -> Option<Referent> {
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
    pub(super) fn body(&self, reader: &Reader<'_>, phrase: &Phrase) -> Option<Referent> {
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
    pub(super) fn text(&self, reader: &Reader<'_>, phrase: &Phrase) -> Option<Referent> {
        let noun = reader.words(phrase.head).to_lowercase();
        let last = self.texts.back()?;
        let unlike = phrase.units.clone().any(|at| reader.is(at, "new") || reader.is(at, "latest"));
        (last.0.contains(&noun) && !unlike).then(|| Referent { by: By::Role, ..last.1.clone() })
    }

    /// Puts the country's name in the place of 'the country' in 'the country's central bank'.
    pub(super) fn name_the_country(
        &self,
        reader: &Reader<'_>,
        phrase: &Phrase,
        referent: &mut Referent,
    ) {
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

pub(super) fn keep<T>(kept: &mut VecDeque<T>, new: T) {
    if kept.len() == KEPT {
        kept.pop_front();
    }
    kept.push_back(new);
}
