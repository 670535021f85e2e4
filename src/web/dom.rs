//! Elements, all of one type.
//!
//! leptos gives every tag, attribute and handler a type of its own, and each type comes with
//! code for building, updating and removing it. A page is read once and rarely changes, so
//! what those types save is not needed here, and their code is most of what a learner
//! downloads. Everything here is therefore the same few types; docs/size.md has the figures.

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    ev,
    html::custom,
    prelude::*,
    tachys::{
        html::{event::on, property::prop},
        view::iterators::StaticVec,
    },
};

/// An element under construction. Behind a pointer: each step of building one hands it on, and
/// code that hands on a pointer is the shortest.
pub(super) struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this tag.
pub(super) fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

/// A part of the page that is made anew whenever what it reads changes.
pub(super) fn live(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    // A closure made here would be of another type for every `view`, and bring the code of one.
    boxed(Box::new(view))
}

fn boxed(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

impl El {
    /// Sets the class.
    pub(super) fn class(self, value: &'static str) -> Self {
        self.attr("class", value)
    }

    /// Sets an attribute.
    pub(super) fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value: String = value.into();
        self.0
            .attributes
            .push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Sets an attribute where there is a value for it.
    pub(super) fn attr_if(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Keeps an attribute as `value` says.
    pub(super) fn attr_live(
        mut self,
        name: &'static str,
        value: impl Fn() -> String + Send + 'static,
    ) -> Self {
        let value: Box<dyn Fn() -> String + Send> = Box::new(value);
        self.0
            .attributes
            .push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Keeps a field's text as `value` says.
    pub(super) fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.prop("value", value)
    }

    /// Keeps a property that is a text as `value` says.
    pub(super) fn prop(
        mut self,
        name: &'static str,
        value: impl Fn() -> String + Send + 'static,
    ) -> Self {
        let value: Box<dyn Fn() -> String + Send> = Box::new(value);
        self.0.attributes.push(prop(name, value).into_any_attr());
        self
    }

    /// Keeps a property that is on or off, such as `checked`, as `value` says.
    pub(super) fn flag(
        mut self,
        name: &'static str,
        value: impl Fn() -> bool + Send + 'static,
    ) -> Self {
        let value: Box<dyn Fn() -> bool + Send> = Box::new(value);
        self.0.attributes.push(prop(name, value).into_any_attr());
        self
    }

    /// Calls `handle` at every event of this name.
    pub(super) fn on(
        mut self,
        name: &'static str,
        handle: impl FnMut(ev::Event) + 'static,
    ) -> Self {
        let handle: Box<dyn FnMut(ev::Event)> = Box::new(handle);
        self.0
            .attributes
            .push(on(ev::Custom::new(name), handle).into_any_attr());
        self
    }

    /// Adds what stands in the element, after what is there.
    pub(super) fn child(mut self, child: impl Child) -> Self {
        child.add_to(&mut self.0.children);
        self
    }

    /// The element as a view.
    pub(super) fn view(self) -> AnyView {
        custom(self.0.tag)
            .add_any_attr(self.0.attributes)
            .child(StaticVec::from(self.0.children))
            .into_any()
    }
}

/// What can stand in an element.
pub(super) trait Child {
    /// Adds it to the element's children.
    fn add_to(self, children: &mut Vec<AnyView>);
}

impl Child for AnyView {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Child for El {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.view());
    }
}

impl Child for String {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for &str {
    fn add_to(self, children: &mut Vec<AnyView>) {
        self.to_owned().add_to(children);
    }
}

impl<C: Child> Child for Option<C> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.add_to(children);
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        for child in self {
            child.add_to(children);
        }
    }
}

/// Nothing at all.
pub(super) fn nothing() -> AnyView {
    fragment(Vec::<El>::new())
}

/// Several children without an element around them.
pub(super) fn fragment(parts: impl Child) -> AnyView {
    let mut children = Vec::new();
    parts.add_to(&mut children);
    StaticVec::from(children).into_any()
}

impl<A: Child, B: Child> Child for (A, B) {
    fn add_to(self, children: &mut Vec<AnyView>) {
        self.0.add_to(children);
        self.1.add_to(children);
    }
}

/// A link to a page of the app.
pub(super) fn link(route: &crate::route::Route) -> El {
    el("a").attr("href", route.to_string())
}

/// A button that does something on this page.
pub(super) fn button(class: &'static str, press: impl FnMut() + 'static) -> El {
    let mut press = press;
    el("button")
        .attr("type", "button")
        .class(class)
        .on("click", move |_| press())
}

/// A part that opens when its summary is pressed.
pub(super) fn details(summary: impl Child, inside: impl Child) -> El {
    el("details")
        .child(el("summary").child(summary))
        .child(inside)
}
