//! Elements of the page, made at once.
//!
//! leptos keeps a description of what it has drawn, to compare it with what is to be drawn next,
//! and the code that compares is a good part of what a learner downloads (docs/size.md has the
//! figures). A page is read once and rarely changes. So an element is made when it is described,
//! a part that changes is made anew, and what leptos is here for is to know when: its effects,
//! and its owners, with which all that belongs to a part of the page ends.

use js_sys::Reflect;
use leptos::{ev::Event, prelude::*, tachys::renderer::dom::Dom};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Node};

use super::{kept::keep, state::effect};

/// An element under construction.
pub(super) struct El(Element);

/// A part of a page, to be put into an element: a node, or several in a fragment.
pub(super) struct Nodes(Node);

/// An element with this tag.
pub(super) fn el(tag: &'static str) -> El {
    El(Dom::create_element(tag, None))
}

/// A part of the page that is made anew whenever what it reads changes.
pub(super) fn live(view: impl Fn() -> Nodes + 'static) -> Nodes {
    // A closure made here would be of another type for every `view`, and bring the code of one.
    boxed(Box::new(view))
}

fn boxed(view: Box<dyn Fn() -> Nodes>) -> Nodes {
    let [start, end] = [(); 2].map(|()| Node::from(Dom::create_placeholder()));
    let all = Node::from(document().create_document_fragment());
    put(&all, &start, None);
    put(&all, &end, None);
    effect(move || {
        let view = view();
        let Some(parent) = end.parent_node() else {
            return;
        };
        while let Some(old) = start.next_sibling().filter(|it| *it != end) {
            let _ = parent.remove_child(&old);
        }
        put(&parent, &view.0, Some(&end));
    });
    Nodes(all)
}

/// Puts a node into another, before one that is there or at its end.
fn put(parent: &Node, node: &Node, before: Option<&Node>) {
    // It fails only where a node is put into itself.
    let _ = parent.insert_before(node, before);
}

/// A listener, which ends before the part of the page that it belongs to: taking an element away
/// can be an event for it.
struct Listener {
    element: Element,
    name: &'static str,
    handle: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let handle = self.handle.as_ref().unchecked_ref();
        let _ = (self.element).remove_event_listener_with_callback(self.name, handle);
    }
}

impl El {
    /// Sets the class.
    pub(super) fn class(self, value: &'static str) -> Self {
        self.attr("class", value)
    }

    /// Sets an attribute.
    pub(super) fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Dom::set_attribute(&self.0, name, &value);
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
        self,
        name: &'static str,
        value: impl Fn() -> String + 'static,
    ) -> Self {
        let element = self.0.clone();
        effect(move || Dom::set_attribute(&element, name, &value()));
        self
    }

    /// Keeps a field's text as `value` says.
    pub(super) fn value(self, value: impl Fn() -> String + 'static) -> Self {
        self.prop("value", value)
    }

    /// Keeps a property that is a text as `value` says.
    pub(super) fn prop(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.follow(name, Box::new(move || value().into()))
    }

    /// Keeps a property that is on or off, such as `checked`, as `value` says.
    pub(super) fn flag(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        self.follow(name, Box::new(move || value().into()))
    }

    fn follow(self, name: &'static str, value: Box<dyn Fn() -> JsValue>) -> Self {
        let element = self.0.clone();
        let mut before = None;
        effect(move || {
            let value = value();
            if before.as_ref() != Some(&value) {
                // An element takes every property.
                let _ = Reflect::set(&element, &name.into(), &value);
            }
            before = Some(value);
        });
        self
    }

    /// Calls `handle` at every event of this name.
    pub(super) fn on(self, name: &'static str, handle: impl FnMut(Event) + 'static) -> Self {
        self.listen(name, Box::new(handle));
        self
    }

    #[inline(never)]
    fn listen(&self, name: &'static str, handle: Box<dyn FnMut(Event)>) {
        let element = self.0.clone();
        let handle = Closure::wrap(handle);
        let listen = handle.as_ref().unchecked_ref();
        let _ = element.add_event_listener_with_callback(name, listen);
        keep(Listener {
            element,
            name,
            handle,
        });
    }

    /// Adds what stands in the element, after what is there.
    pub(super) fn child(self, child: impl Child) -> Self {
        child.add_to(&self.0);
        self
    }

    /// The element by itself.
    pub(super) fn view(self) -> Nodes {
        Nodes(self.0.into())
    }
}

impl Nodes {
    /// Puts it at the end of an element.
    pub(super) fn show_in(self, element: &Node) {
        put(element, &self.0, None);
    }
}

/// What can stand in an element.
pub(super) trait Child {
    /// Puts it at the end of a node.
    fn add_to(self, parent: &Node);
}

impl Child for Nodes {
    fn add_to(self, parent: &Node) {
        self.show_in(parent);
    }
}

impl Child for El {
    fn add_to(self, parent: &Node) {
        put(parent, &self.0, None);
    }
}

impl Child for String {
    fn add_to(self, parent: &Node) {
        self.as_str().add_to(parent);
    }
}

impl Child for &str {
    fn add_to(self, parent: &Node) {
        put(parent, &Dom::create_text_node(self), None);
    }
}

impl<C: Child> Child for Option<C> {
    fn add_to(self, parent: &Node) {
        if let Some(child) = self {
            child.add_to(parent);
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn add_to(self, parent: &Node) {
        for child in self {
            child.add_to(parent);
        }
    }
}

/// Nothing at all.
pub(super) fn nothing() -> Nodes {
    fragment("")
}

/// Several children without an element around them.
pub(super) fn fragment(parts: impl Child) -> Nodes {
    let all = Node::from(document().create_document_fragment());
    parts.add_to(&all);
    Nodes(all)
}

impl<A: Child, B: Child> Child for (A, B) {
    fn add_to(self, parent: &Node) {
        self.0.add_to(parent);
        self.1.add_to(parent);
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
