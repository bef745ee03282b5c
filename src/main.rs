//! Starts the page.

fn main() {
    synoptic_page::start();
}
