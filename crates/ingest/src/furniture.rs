//! Page furniture: the lines that a web page puts around an article (menus, share buttons, forms,
//! notices). A table of phrases that a reader can extend, and the lookup in it.
//!
//! Phrases are folded (see `fold`): lower case, straight quotation marks, no marks at the ends.

use crate::fold::{fold, holds_words, opens_with};

/// Lines that are furniture when they say exactly this.
const WHOLE: &[&str] = &[
    "accept",
    "accept all",
    "accept cookies",
    "ad",
    "add a comment",
    "ads",
    "ads by google",
    "advertise with us",
    "advertisement",
    "advertisements",
    "advertising",
    "all rights reserved",
    "article",
    "back",
    "back to home",
    "back to top",
    "become a member",
    "bookmark",
    "breaking news",
    "careers",
    "categories",
    "category",
    "close",
    "close menu",
    "comment",
    "comments",
    "contact",
    "contact us",
    "continue",
    "continue reading",
    "cookie policy",
    "cookie settings",
    "copy",
    "copy link",
    "copy url",
    "copied",
    "donate",
    "donate now",
    "download",
    "download article",
    "download as pdf",
    "download pdf",
    "email",
    "email address",
    "email this article",
    "facebook",
    "flipboard",
    "follow",
    "follow us",
    "for subscribers",
    "get the app",
    "gift this article",
    "google news",
    "home",
    "homepage",
    "hide caption",
    "toggle caption",
    "enlarge this image",
    "hide",
    "indicates required",
    "instagram",
    "join",
    "join us",
    "learn more",
    "linkedin",
    "link copied",
    "listen",
    "listen to article",
    "listen to this article",
    "load more",
    "loading",
    "log in",
    "login",
    "manage cookies",
    "menu",
    "messenger",
    "more",
    "navigation",
    "newsletter",
    "newsletters",
    "next",
    "next article",
    "next post",
    "next story",
    "no comments",
    "open menu",
    "pdf",
    "pinterest",
    "play",
    "pocket",
    "post",
    "premium",
    "previous",
    "previous article",
    "previous post",
    "print",
    "print article",
    "print this page",
    "privacy",
    "privacy policy",
    "promoted",
    "reddit",
    "register",
    "reject all",
    "reply",
    "reprints",
    "rss",
    "save",
    "save article",
    "save this story",
    "search",
    "see all",
    "see more",
    "send",
    "share",
    "share article",
    "share on facebook",
    "share on linkedin",
    "share on twitter",
    "share on x",
    "share this",
    "share this article",
    "share this page",
    "share this story",
    "show all",
    "show less",
    "show more",
    "sign in",
    "sign up",
    "sign up now",
    "skip",
    "skip navigation",
    "skip advertisement",
    "sponsored",
    "sponsored content",
    "sponsored links",
    "submit",
    "subscribe",
    "subscribe now",
    "subscribe today",
    "support us",
    "tags",
    "telegram",
    "terms and conditions",
    "terms of service",
    "terms of use",
    "text size",
    "topics",
    "trending",
    "trending now",
    "tweet",
    "twitter",
    "view all",
    "view comments",
    "view gallery",
    "view more",
    "watch",
    "watch now",
    "whatsapp",
    "write a comment",
    "x",
    "youtube",
    "your email",
    "your email address",
    "your name",
];

/// Lines that are furniture when they open like this and have at most so many words.
const OPENING: &[(&str, u32)] = &[
    ("a version of this article", 40),
    ("add us as", 14),
    ("advertisement", 8),
    ("all rights reserved", 40),
    ("already a subscriber", 12),
    ("already a member", 12),
    ("also read", 30),
    ("also on", 12),
    ("article continues", 8),
    ("article written by ai", 20),
    ("be the first to", 16),
    ("by clicking", 60),
    ("by continuing", 60),
    ("by signing up", 60),
    ("by subscribing", 60),
    ("by submitting", 60),
    ("categories:", 30),
    ("category:", 30),
    ("check your inbox", 20),
    ("choose your", 10),
    ("click here", 30),
    ("click to", 16),
    ("comments (", 6),
    ("comments are", 20),
    ("continue reading", 14),
    ("contact the author", 20),
    ("copyright", 40),
    ("create a free account", 20),
    ("discover more", 14),
    ("don't miss", 16),
    ("download our", 20),
    ("download the", 12),
    ("enjoy this article", 20),
    ("enjoying this article", 20),
    ("enter your email", 20),
    ("filed under", 30),
    ("filed to", 20),
    ("follow us", 30),
    ("follow our", 24),
    ("follow @", 12),
    ("for more news", 30),
    ("for more stories", 30),
    ("for the latest", 30),
    ("found this", 16),
    ("get our", 30),
    ("get the latest", 30),
    ("get unlimited", 20),
    ("get updates", 30),
    ("have a tip", 30),
    ("have an opinion", 30),
    ("help us", 30),
    ("if you enjoyed", 40),
    ("if you liked", 40),
    ("if you want to submit", 40),
    ("if you wish to submit", 40),
    ("if you would like to", 40),
    ("invalid email", 10),
    ("jump to", 6),
    ("join our", 30),
    ("join the conversation", 20),
    ("keywords:", 40),
    ("leave a comment", 12),
    ("leave a reply", 12),
    ("leave your comment", 12),
    ("like this article", 20),
    ("like what you", 30),
    ("listen to this", 14),
    ("listen:", 24),
    ("loading", 4),
    ("log in to", 14),
    ("more:", 24),
    ("must read", 24),
    ("our standards:", 12),
    ("photo gallery:", 20),
    ("please check your", 24),
    ("please enable", 20),
    ("please enter", 14),
    ("please log in", 14),
    ("please share", 20),
    ("please subscribe", 24),
    ("posted in", 16),
    ("press enter", 14),
    ("proceed to", 8),
    ("purchase licensing rights", 8),
    ("read also", 30),
    ("read full", 20),
    ("read in", 8),
    ("read more", 30),
    ("read next", 30),
    ("read the full", 20),
    ("read the original", 20),
    ("read this", 16),
    ("read:", 30),
    ("reading time", 8),
    ("reading list", 6),
    ("recommended:", 30),
    ("related:", 30),
    ("republish", 24),
    ("reprinted", 30),
    ("see also", 30),
    ("send us", 24),
    ("share on", 6),
    ("share this", 14),
    ("share your", 20),
    ("sign up for", 40),
    ("sign up to", 40),
    ("sign up today", 30),
    ("skip to", 6),
    ("sponsored by", 10),
    ("start your free", 20),
    ("stay informed", 30),
    ("stay up to date", 30),
    ("stay updated", 30),
    ("story continues", 8),
    ("subscribe to", 40),
    ("subscribe for", 30),
    ("subscribe with", 20),
    ("subscribe here", 20),
    ("support independent", 30),
    ("support our", 30),
    ("supported by", 8),
    ("tags:", 50),
    ("tap here", 16),
    ("tell us what you think", 20),
    ("thank you for signing up", 30),
    ("thank you for subscribing", 30),
    ("thanks for reading", 30),
    ("thanks for signing up", 30),
    ("this article first appeared", 50),
    ("this article is republished", 60),
    ("this article is part of", 40),
    ("this article originally appeared", 50),
    ("this article was first published", 50),
    ("this article was originally published", 60),
    ("this article was amended", 60),
    ("this article was published", 50),
    ("this audio is", 20),
    ("this content is", 30),
    ("this piece was originally published", 60),
    ("this piece first appeared", 50),
    ("this site uses", 60),
    ("this story first appeared", 50),
    ("this story was originally published", 60),
    ("this story originally appeared", 50),
    ("this website uses", 60),
    ("to comment", 20),
    ("to read more", 20),
    ("top stories", 4),
    ("topics:", 40),
    ("try again", 6),
    ("view original", 10),
    ("view this", 12),
    ("watch live", 14),
    ("watch the video", 12),
    ("watch:", 30),
    ("we have sent you", 20),
    ("we use cookies", 60),
    ("we value your privacy", 40),
    ("we want to hear", 30),
    ("what did you think", 20),
    ("what do you think", 14),
    ("you are here", 20),
    ("you have successfully", 14),
    ("your email address will not", 20),
    ("your subscription", 16),
    ("your support", 30),
    ("© ", 50),
    ("(c) ", 20),
];

/// Lines that are furniture when these words stand in them and they have at most so many words.
const HOLDING: &[(&str, u32)] = &[
    ("all rights reserved", 30),
    ("appeared first on", 40),
    ("cookie policy", 40),
    ("in your browser", 30),
    ("javascript", 20),
    ("newsletter", 16),
    ("privacy policy", 40),
    ("required fields", 20),
    ("subscribed", 5),
    ("straight to your inbox", 40),
    ("to your inbox", 40),
    ("terms of service", 40),
    ("terms of use", 40),
    ("to your friends", 12),
    ("whatsapp channel", 20),
    ("telegram channel", 20),
    ("youtube channel", 20),
];

/// Lines after which a page lists other things: nothing of the article follows, as a rule.
const TAIL: &[&str] = &[
    "about the author",
    "about the authors",
    "about the author(s",
    "about author",
    "about the writer",
    "about the contributor",
    "about the contributors",
    "about us",
    "also in this section",
    "author bio",
    "author",
    "authors",
    "comments",
    "contributors",
    "discussion",
    "editor's pick",
    "editor's picks",
    "editors picks",
    "editors' picks",
    "explore more",
    "from our partners",
    "further reading",
    "in this section",
    "join the discussion",
    "keep reading",
    "latest",
    "latest articles",
    "latest from",
    "latest news",
    "latest posts",
    "latest stories",
    "leave a comment",
    "leave a reply",
    "more articles",
    "more from this author",
    "more from this section",
    "more in this series",
    "more like this",
    "more news",
    "more on this",
    "more on this story",
    "more on this topic",
    "more stories",
    "more to explore",
    "most popular",
    "most read",
    "most viewed",
    "most shared",
    "next up",
    "other articles",
    "other news",
    "other stories",
    "our latest",
    "our picks",
    "people also read",
    "popular",
    "popular articles",
    "popular posts",
    "popular stories",
    "post a comment",
    "post navigation",
    "read next",
    "recent articles",
    "recent news",
    "recent posts",
    "recent publications",
    "recommended",
    "recommended articles",
    "recommended for you",
    "recommended reading",
    "recommended stories",
    "related",
    "related articles",
    "related commentary",
    "related content",
    "related coverage",
    "related internet links",
    "related items",
    "related links",
    "related material",
    "related news",
    "related posts",
    "related publications",
    "related reading",
    "related stories",
    "related topics",
    "share your thoughts",
    "similar articles",
    "similar stories",
    "suggested articles",
    "suggested reading",
    "top news",
    "topics in this article",
    "trending stories",
    "up next",
    "what to read next",
    "you may also like",
    "you might also like",
    "you may like",
    "you might be interested in",
];

/// Openings that do the same with a name after them.
const TAIL_OPENING: &[(&str, u32)] = &[
    ("more from", 6),
    ("more by", 6),
    ("more on", 6),
    ("latest from", 6),
    ("popular in", 6),
    ("latest in", 6),
    ("related articles", 5),
    ("related stories", 5),
    ("read more from", 8),
    ("also from", 6),
    ("about the author", 6),
];

/// Headings after which the words are those of the readers or of machines, however long.
const COMMENTS: &[&str] = &[
    "comments",
    "discussion",
    "join the discussion",
    "leave a comment",
    "leave a reply",
    "post a comment",
];

/// Headings that announce who wrote the text.
const ABOUT_AUTHOR: &[&str] = &[
    "about the author",
    "about the authors",
    "about the author(s",
    "about author",
    "about the writer",
    "about the contributor",
    "about the contributors",
    "author bio",
    "author",
    "authors",
    "contributors",
    "written by",
];

/// What kind of furniture a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Furniture {
    /// A line on its own: the text may go on after it.
    Line,
    /// The heading of a list of other things.
    Tail,
    /// The heading of readers' comments.
    Comments,
    /// The heading of notes on the authors.
    AboutAuthor,
}

/// Whether a line of so many words is furniture.
pub(crate) fn furniture(line: &str, words: u32) -> Option<Furniture> {
    if words > 60 {
        return None;
    }
    let folded = fold(line);
    let counted = counted(&folded);
    if ABOUT_AUTHOR.contains(&folded.as_str()) {
        return Some(Furniture::AboutAuthor);
    }
    if COMMENTS.contains(&folded.as_str()) || counted.is_some_and(|what| what == "comments") {
        return Some(Furniture::Comments);
    }
    if TAIL.binary_search(&folded.as_str()).is_ok() || TAIL.contains(&folded.as_str()) {
        return Some(Furniture::Tail);
    }
    let opens = |table: &[(&str, u32)]| {
        table.iter().any(|(start, most)| words <= *most && opens_with(&folded, start))
    };
    if opens(TAIL_OPENING) {
        return Some(Furniture::Tail);
    }
    let whole = WHOLE.contains(&folded.as_str()) || counted.is_some() || is_page_number(&folded);
    let holds = || HOLDING.iter().any(|(part, most)| words <= *most && holds_words(&folded, part));
    (whole || opens(OPENING) || holds()).then_some(Furniture::Line)
}

/// `6 min read`, `12 comments`, `3 shares`: what is counted.
fn counted(folded: &str) -> Option<&'static str> {
    let mut words = folded.split([' ', '-']).filter(|word| !word.is_empty());
    let first = words.next()?;
    if !first.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let rest: Vec<&str> = words.collect();
    match rest[..] {
        ["min" | "mins" | "minute" | "minutes", "read" | "reading" | "listen"]
        | ["min" | "mins" | "minute" | "minutes", "to", "read"] => Some("reading time"),
        ["comment" | "comments"] => Some("comments"),
        ["share" | "shares" | "likes" | "views" | "reads" | "retweets"] => Some("shares"),
        _ => None,
    }
}

/// `3`, `page 3 of 12`, `3 / 12`.
fn is_page_number(folded: &str) -> bool {
    let rest = folded.strip_prefix("page ").unwrap_or(folded);
    rest.len() <= 9
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.split(|c: char| c.is_whitespace() || c == '/' || c == '|').all(|part| {
            part == "of" || (part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit()))
        })
}

/// Words of a statement on whose views a text gives, or what it is not.
const DISCLAIMERS: &[&str] = &[
    "views expressed",
    "views and opinions",
    "opinions expressed",
    "opinion expressed",
    "view expressed",
    "views are those of",
    "views are the author",
    "views are my own",
    "views presented",
    "views in this article",
    "not necessarily reflect",
    "not necessarily represent",
    "do not represent those of",
    "do not represent the views",
    "does not constitute",
    "informational purposes only",
    "takes no institutional position",
    "are the author's own",
    "are those of the author",
    "are solely those of",
    "responsibility of the author",
];

/// Whether a text states whose views it gives.
pub(crate) fn is_disclaimer(text: &str, words: u32) -> bool {
    (6..=90).contains(&words) && {
        let folded = fold(text);
        DISCLAIMERS.iter().any(|part| holds_words(&folded, part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Option<Furniture> {
        furniture(line, u32::try_from(line.split_whitespace().count()).expect("a short line"))
    }

    #[test]
    fn knows_the_lines_of_a_page() {
        for line in [
            "Skip to content",
            "* indicates required",
            "Read more: Dam reopens",
            "6 min read",
            "3 / 12",
            "© 2024 The Herald",
            "Sign up for our daily newsletter",
        ] {
            assert_eq!(of(line), Some(Furniture::Line), "{line}");
        }
        assert_eq!(of("Editors’ Picks"), Some(Furniture::Tail));
        assert_eq!(of("About the Author(s)"), Some(Furniture::AboutAuthor));
        assert_eq!(of("14 Comments"), Some(Furniture::Comments));
    }

    #[test]
    fn leaves_the_text_alone() {
        for line in [
            "Shareholders met on Monday",
            "The post office closed in May",
            "What happened next",
            "Conclusion",
            "Comments by the minister drew fire",
        ] {
            assert_eq!(of(line), None, "{line}");
        }
    }

    #[test]
    fn knows_disclaimers() {
        assert!(is_disclaimer("(Views expressed in the brief are those of the author)", 10));
        assert!(!is_disclaimer("He expressed the view that rivers flow.", 7));
    }
}
