//! What stands around every page.

use leptos::prelude::*;

use crate::{
    route::Route,
    web::{session::Session, words},
};

/// The way past the header, the course's name and the way to the pages about it.
#[component]
pub(in crate::web) fn Header(title: Signal<String>) -> impl IntoView {
    let skip = |event: leptos::ev::MouseEvent| {
        // An address names a page here, so the link must not change it.
        event.prevent_default();
        crate::web::platform::focus("#main");
    };
    view! {
        <a class="skip" href="#main" on:click=skip>{words::SKIP_TO_CONTENT}</a>
        <header class="top">
            <a class="course" href=Route::Home.to_string()>{title}</a>
            <nav aria-label=words::ABOUT>
                <a href=Route::About.to_string()>{words::ABOUT_SHORT}</a>
            </nav>
        </header>
    }
}

/// Whether answers are kept, said plainly; and where they are kept.
#[component]
pub(in crate::web) fn Footer() -> impl IntoView {
    view! {
        <footer class="bottom">
            <p>{words::PRIVACY}</p>
        </footer>
    }
}

/// What the learner must know about storage: nothing while all is well.
#[component]
pub(in crate::web) fn SavingNotice(session: Session) -> impl IntoView {
    let saving = session.saving();
    let trouble = move || saving.read().trouble.as_ref().map(words::not_saved);
    let unreadable = move || {
        let count = saving.read().unreadable;
        (count > 0).then(|| words::unreadable(count))
    };
    view! {
        <div role="status" class="saving">
            {move || trouble().map(|text| view! { <p class="notice">{text}</p> })}
            {move || unreadable().map(|text| view! { <p class="notice">{text}</p> })}
        </div>
    }
}
