//! Light or dark. `public/start.js` reads the choice before the first paint, under the same name.

use crate::browser;

/// Switches between light and dark, and keeps the choice.
pub(crate) fn toggle_theme() {
    let theme = if browser::is_dark() { "light" } else { "dark" };
    browser::set_theme(theme);
    browser::store("theme", theme);
}
