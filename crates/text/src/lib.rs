//! Plain text and positions in it: spans, flows, sentences, words, folding, stems.
//!
//! Nothing here knows what a document is, where text came from or how it is drawn.
//! Every position is a UTF-8 byte offset; see [`Span`].

mod flow;
mod sentences;
mod span;
mod tokens;

pub use flow::Flow;
pub use sentences::sentences;
pub use span::Span;
pub use tokens::{Token, TokenKind, tokens};
