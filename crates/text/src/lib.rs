//! Plain text and positions in it: spans, flows, sentences, words, folding, stems.
//!
//! Nothing here knows what a document is, where text came from or how it is drawn.
//! Every position is a UTF-8 byte offset; see [`Span`].

mod flow;
mod fold;
mod sentences;
mod snowball;
mod span;
mod stem;
mod tokens;
mod words;

pub use flow::Flow;
pub use fold::{Folded, fold, fold_char};
pub use sentences::sentences;
pub use span::Span;
pub use stem::{is_stop_word, stem, stem_in_place};
pub use tokens::{Token, TokenKind, tokens};
