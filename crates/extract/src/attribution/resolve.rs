//! Finding whom a phrase stands for: a name, a pronoun, an office, a description.

use super::descriptions::{
    bare, capital, has_name, is_definite, owner, published_by, without_determiner,
};
use super::discourse::{Discourse, keep};
use super::phrases::{Phrase, Reader};
use super::referents::{By, Named, Referent, Sort, described, listed, nobody, together};
use super::units::{Kind, Name};
use crate::lexicon::grammar::Function;
use crate::lexicon::sources::Noun;
use synoptic_corpus::{Entity, Holder};

impl Discourse {
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

    pub(super) fn named(
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
    pub(super) fn joined(
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

    pub(super) fn description(
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
                // 'The 62-year-old' is whoever was spoken of.
                if definite
                    && reader.is(phrase.head, "old")
                    && let Some(person) = &self.focus.person
                {
                    return Referent { by: By::Role, ..person.clone() };
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
                let owned = ["its", "their", "his", "her"]
                    .iter()
                    .any(|word| reader.is(phrase.units.start, word));
                let own = own.or_else(|| {
                    let thing = self.focus.thing.clone().or_else(|| self.focus.person.clone());
                    thing.filter(|_| owned).map(|thing| Referent { by: By::Pronoun, ..thing })
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
            Noun::Medium => {
                let owned = ["its", "their", "his", "her"]
                    .iter()
                    .any(|word| reader.is(phrase.units.start, word));
                let known = self.media.iter().rev().find(|(row, _)| *row == found.row);
                let known = known.map(|(_, by)| by.clone()).filter(|_| definite);
                let focus = self.focus.person.clone().or_else(|| self.focus.thing.clone());
                let by = own.or(known).or(focus.filter(|_| owned));
                by.map(|referent| Referent { by: By::Role, ..referent })
                    .unwrap_or_else(|| described(reader, phrase, Sort::Document, definite))
            }
            Noun::Hearsay => {
                let several = described(reader, phrase, Sort::Hearsay, false);
                Referent { plural: true, ..several }
            }
        }
    }
}
