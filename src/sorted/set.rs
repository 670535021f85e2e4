//! Sets in a sorted vector.

use core::borrow::Borrow;

use super::Map;

/// Values in order, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set<T>(Map<T, ()>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<T: Ord> Set<T> {
    /// Whether the value is in it.
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.contains_key(value)
    }

    /// Puts a value in. Whether it is new.
    pub fn insert(&mut self, value: T) -> bool {
        self.0.insert(value, ())
    }

    /// Takes a value out. Whether it was in it.
    pub fn remove<Q: Ord + ?Sized>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.remove(value).is_some()
    }

    /// Takes many values out at once.
    pub fn subtract(&mut self, less: &[T])
    where
        T: Clone,
    {
        match less {
            [] => {}
            [value] => drop(self.remove(value)),
            less => {
                let less: Self = less.iter().cloned().collect();
                self.retain(|value| !less.contains(value));
            }
        }
    }

    /// Puts in many values at once, in any order.
    pub fn merge(&mut self, more: impl IntoIterator<Item = T>) {
        self.0.merge(more.into_iter().map(|value| (value, ())));
    }
}

impl<T> Set<T> {
    /// The values, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.0.keys()
    }

    /// Keeps only what `keep` says.
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        self.0.retain(|value, ()| keep(value));
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::default();
        set.merge(values);
        set
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = std::iter::Map<std::vec::IntoIter<(T, ())>, fn((T, ())) -> T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().map(|(value, ())| value)
    }
}
