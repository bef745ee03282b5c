//! The corpus of the page, and what is worked out from it once.

use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;
use synoptic_corpus::{Corpus, DecodeError, DocumentId};
use synoptic_view::{
    Compared, Comparison, Edits, Finding, FindingList, Palette, PassageList, Source, sources,
};

/// The corpus, and what its visitor changed about the questions. The corpus never changes, so two are
/// equal only where they are the same.
#[derive(Clone)]
pub(crate) struct Site {
    loaded: Rc<Loaded>,
    edits: Rc<Edits>,
}

struct Loaded {
    /// Lives as long as the page, so that what is worked out from it may point into it.
    corpus: &'static Corpus,
    sources: Vec<Source>,
    passages: OnceCell<PassageList>,
    findings: [OnceCell<FindingList>; Finding::ALL.len()],
    comparison: OnceCell<Comparison<'static>>,
    /// With the changes of the questions that it was put together for.
    palette: RefCell<Option<(Rc<Edits>, Rc<Palette>)>>,
}

impl Site {
    /// Decodes the embedded corpus.
    ///
    /// # Errors
    /// Where it is damaged.
    pub(crate) fn load() -> Result<Site, DecodeError> {
        Ok(Site::of(synoptic_embedded::corpus()?))
    }

    /// The page of any corpus.
    pub(crate) fn of(corpus: Corpus) -> Site {
        let corpus: &'static Corpus = Box::leak(Box::new(corpus));
        let sources = sources(corpus);
        let loaded = Loaded {
            corpus,
            sources,
            passages: OnceCell::new(),
            findings: Default::default(),
            comparison: OnceCell::new(),
            palette: RefCell::default(),
        };
        Site { loaded: Rc::new(loaded), edits: Rc::default() }
    }

    /// The same, with other changes of the questions.
    pub(crate) fn with_edits(&self, edits: Rc<Edits>) -> Site {
        Site { loaded: self.loaded.clone(), edits }
    }

    /// What its visitor changed about the questions.
    pub(crate) fn edits(&self) -> &Edits {
        &self.edits
    }

    /// The name that the changes of its questions are kept under: several corpora may be read under
    /// one host, and what is changed in one means nothing in another.
    pub(crate) fn edits_key(&self) -> String {
        let ids: Vec<&str> = self.sources().iter().map(|source| source.id.as_str()).collect();
        ["edits:", &ids.join(",")].concat()
    }

    /// Its sources, in order.
    pub(crate) fn sources(&self) -> &[Source] {
        &self.loaded.sources
    }

    /// The source of a document.
    pub(crate) fn source(&self, id: DocumentId) -> Option<&Source> {
        self.loaded.sources.get(id.0 as usize)
    }

    /// The short id of the document that the reader opens.
    pub(crate) fn first(&self) -> Option<&str> {
        self.loaded.sources.first().map(|source| source.id.as_str())
    }

    /// Its passages; the index is built when they are first asked for.
    pub(crate) fn passages(&self) -> &PassageList {
        self.loaded.passages.get_or_init(|| PassageList::build(self.loaded.corpus))
    }

    /// Its findings of one kind; put together when they are first asked for.
    pub(crate) fn findings(&self, finding: Finding) -> &FindingList {
        self.loaded.findings[finding as usize]
            .get_or_init(|| FindingList::build(self.loaded.corpus, finding))
    }

    /// Its comparison; the claims are aligned when it is first asked for.
    pub(crate) fn comparison(&self) -> &Comparison<'static> {
        self.loaded.comparison.get_or_init(|| Comparison::new(self.loaded.corpus))
    }

    /// Everything that has a name; put together when it is first asked for, after the comparison, and
    /// again where questions were changed since.
    pub(crate) fn palette(&self) -> Rc<Palette> {
        let mut known = self.loaded.palette.borrow_mut();
        match &*known {
            Some((edits, palette)) if *edits == self.edits => palette.clone(),
            Some(_) | None => {
                let built = Palette::build(self.loaded.corpus, Some(&self.without(&[])));
                let palette = Rc::new(built);
                *known = Some((self.edits.clone(), palette.clone()));
                palette
            }
        }
    }

    /// The questions between all sources but those that are switched off, as the visitor changed them.
    pub(crate) fn without(&self, off: &[String]) -> Rc<Compared> {
        self.comparison().edited(off, &self.edits)
    }
}

impl Deref for Site {
    type Target = Corpus;

    fn deref(&self) -> &Corpus {
        self.loaded.corpus
    }
}

impl PartialEq for Site {
    fn eq(&self, other: &Site) -> bool {
        Rc::ptr_eq(&self.loaded, &other.loaded) && Rc::ptr_eq(&self.edits, &other.edits)
    }
}
