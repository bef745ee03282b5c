//! A block as a row of units: words with what they may be, names and quotations as one unit each.
//!
//! Rules over units see `Q, Name said` however long the quotation or the name is.

use crate::lexicon::grammar::{self, Function};
use crate::lexicon::lookup::lowered;
use crate::lexicon::reporting::{self, Reporting};
use crate::lexicon::sources::{self, Found};
use crate::memo::Memo;
use crate::prepared::PreparedBlock;
use synoptic_corpus::{Entity, EntityId, EntityKind, Mention};
use synoptic_text::{Span, TokenKind};

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word, with everything that it may be.
    Word(Word),
    /// A name.
    Name(Name),
    /// A number.
    Number,
    /// `'s`.
    Possessive,
    /// A punctuation mark.
    Mark(char),
    /// A quotation, with the number that the list given has for it.
    Quotation(usize),
}

/// What a word may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// The class of a function word.
    pub(crate) function: Option<Function>,
    /// The reporting verb that it is a form of.
    pub(crate) reporting: Option<Reporting>,
    /// The source or medium that it names.
    pub(crate) noun: Option<Found>,
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
}

/// A name, as the list of entities or its capitals tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// Its entity; `None` where only capitals tell that it is a name.
    pub(crate) entity: Option<EntityId>,
    /// What it names; `None` where unknown.
    pub(crate) kind: Option<EntityKind>,
}

impl Name {
    /// Whether it names a person, as far as is known.
    pub(crate) fn may_be_person(self) -> bool {
        matches!(self.kind, None | Some(EntityKind::Person))
    }
}

/// A unit of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Where, in the block's flow.
    pub(crate) span: Span,
    /// What.
    pub(crate) kind: Kind,
}

/// A block as units, cut into stretches.
#[derive(Clone, Debug, Default)]
pub(crate) struct Units {
    /// All units in order.
    pub(crate) units: Vec<Unit>,
    /// Indices of the first unit of each stretch: a sentence, or several that one quotation holds
    /// together.
    pub(crate) stretches: Vec<usize>,
    /// Names that stand within quotations, which hide them: the flow's span and the name.
    pub(crate) quoted_names: Vec<(Span, Name)>,
}

impl Units {
    /// Reads a part of a block. `mentions` are those that start within the block, in order, each
    /// in the block's flow; `quotations` the outermost ones with their marks, in order, each with
    /// the number that its unit is to bear; `words` what is known of words read before.
    pub(crate) fn read<'t>(
        block: &'t PreparedBlock,
        part: Span,
        mentions: &[(Span, &Mention)],
        entities: &[Entity],
        quotations: &[(usize, Span)],
        words: &mut Memo<'t, Word>,
    ) -> Units {
        let text = block.flow.text();
        let mut units = Units::default();
        let mut mentions = mentions.iter().peekable();
        let mut quotations = quotations.iter().peekable();
        let mut sentences = block.sentences.iter().map(|sentence| sentence.span.start).peekable();
        let mut at = 0;
        let first = block.tokens.partition_point(|token| token.span.start < part.start);
        for token in &block.tokens[first..] {
            if token.span.end > part.end {
                break;
            }
            if token.span.start < at {
                continue;
            }
            let mut new = units.units.is_empty();
            while sentences.next_if(|start| *start <= token.span.start).is_some() {
                new = true;
            }
            if new {
                units.stretches.push(units.units.len());
            }
            while let Some((span, mention)) =
                mentions.next_if(|(span, _)| span.start < token.span.start)
            {
                units.quoted_names.push((*span, name(mention, entities)));
            }
            while quotations.next_if(|(_, span)| span.end <= token.span.start).is_some() {}
            let unit = if let Some((index, span)) =
                quotations.next_if(|(_, span)| span.start <= token.span.start)
            {
                Unit { span: *span, kind: Kind::Quotation(*index) }
            } else if let Some((span, mention)) =
                mentions.next_if(|(span, _)| span.start == token.span.start)
            {
                Unit { span: *span, kind: Kind::Name(name(mention, entities)) }
            } else {
                let kind = match token.kind {
                    TokenKind::Word => {
                        let own = token.span.of(text);
                        Kind::Word(words.of(own, || word(own)))
                    }
                    TokenKind::Possessive => Kind::Possessive,
                    TokenKind::Number => Kind::Number,
                    TokenKind::Mark => {
                        Kind::Mark(token.span.of(text).chars().next().unwrap_or(' '))
                    }
                };
                Unit { span: token.span, kind }
            };
            at = unit.span.end.max(token.span.end);
            while sentences.next_if(|start| *start < at && *start > token.span.start).is_some() {}
            units.units.push(unit);
        }
        while let Some((span, mention)) = mentions.next_if(|(span, _)| span.start < part.end) {
            units.quoted_names.push((*span, name(mention, entities)));
        }
        units.join_capitals(text);
        units
    }

    /// Joins runs of capitalised words that nothing else knows into names. A single capital at the
    /// start of a stretch proves nothing and stays a word.
    fn join_capitals(&mut self, text: &str) {
        let old = std::mem::take(&mut self.units);
        let mut starts = std::mem::take(&mut self.stretches).into_iter().peekable();
        let mut at = 0;
        while at < old.len() {
            let first = starts.next_if(|start| *start <= at).is_some();
            if first {
                self.stretches.push(self.units.len());
            }
            let limit = starts.peek().copied().unwrap_or(old.len());
            let run = old[at..limit].iter().take_while(|unit| looks_like_name(unit, text)).count();
            let after_colon = self
                .units
                .last()
                .is_some_and(|unit| matches!(unit.kind, Kind::Mark(':' | '.' | '•')));
            if run > 1 || (run == 1 && !first && !after_colon) {
                let span = old[at].span.cover(old[at + run - 1].span);
                let kind = Kind::Name(Name { entity: None, kind: None });
                self.units.push(Unit { span, kind });
                at += run;
            } else {
                self.units.push(old[at]);
                at += 1;
            }
        }
    }

    /// The range of units of a stretch.
    pub(crate) fn stretch(&self, index: usize) -> std::ops::Range<usize> {
        let start = self.stretches.get(index).copied().unwrap_or(self.units.len());
        let end = self.stretches.get(index + 1).copied().unwrap_or(self.units.len());
        start..end
    }
}

fn name(mention: &Mention, entities: &[Entity]) -> Name {
    let kind = entities.get(mention.entity.0 as usize).map(|entity| entity.kind);
    Name { entity: Some(mention.entity), kind }
}

fn looks_like_name(unit: &Unit, text: &str) -> bool {
    match unit.kind {
        Kind::Word(word) => {
            word.capital
                && word.function.is_none()
                && word.reporting.is_none()
                && word.noun.is_none()
                && !grammar::is_calendar(unit.span.of(text))
        }
        Kind::Name(_) | Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => {
            false
        }
    }
}

fn word(text: &str) -> Word {
    let capital = text.starts_with(char::is_uppercase);
    lowered(text, |lower| match grammar::function_lower(lower) {
        Some(function) => Word { function: Some(function), reporting: None, noun: None, capital },
        None => Word {
            function: None,
            reporting: reporting::reporting_lower(lower),
            noun: sources::source_noun_lower(lower),
            capital,
        },
    })
}

impl Kind {
    /// The word, where it is one.
    pub(crate) fn word(self) -> Option<Word> {
        match self {
            Kind::Word(word) => Some(word),
            Kind::Name(_)
            | Kind::Number
            | Kind::Possessive
            | Kind::Mark(_)
            | Kind::Quotation(_) => None,
        }
    }

    /// The class of a function word.
    pub(crate) fn function(self) -> Option<Function> {
        self.word().and_then(|word| word.function)
    }

    /// The source noun, where it is one.
    pub(crate) fn noun(self) -> Option<Found> {
        self.word().and_then(|word| word.noun)
    }

    /// The reporting verb, where it may be one.
    pub(crate) fn reporting(self) -> Option<Reporting> {
        self.word().and_then(|word| word.reporting)
    }

    /// The name, where it is one.
    pub(crate) fn name(self) -> Option<Name> {
        match self {
            Kind::Name(name) => Some(name),
            Kind::Word(_)
            | Kind::Number
            | Kind::Possessive
            | Kind::Mark(_)
            | Kind::Quotation(_) => None,
        }
    }

    /// The mark, where it is one.
    pub(crate) fn mark(self) -> Option<char> {
        match self {
            Kind::Mark(mark) => Some(mark),
            Kind::Word(_)
            | Kind::Name(_)
            | Kind::Number
            | Kind::Possessive
            | Kind::Quotation(_) => None,
        }
    }

    /// Whether it is a quotation.
    pub(crate) fn is_quotation(self) -> bool {
        matches!(self, Kind::Quotation(_))
    }
}
