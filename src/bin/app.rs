//! The learner's app: mounts [`coursewright::web`] on the page.

fn main() {
    coursewright::web::mount();
}
