//! What is stored, and what the learner can do with it.

use std::sync::Arc;

use leptos::prelude::AnyView;

use super::{set_title, title};
use crate::{
    pack::Outline,
    web::{dom::fragment, session::Session, words},
};

pub(super) fn data(_: Session, outline: &Arc<Outline>) -> AnyView {
    set_title(words::DATA, &outline.about.title);
    fragment(title(words::DATA))
}
