//! What pages are made of. Each file is one component with its private parts; none knows
//! which page it stands on.

pub(super) mod before;
pub(super) mod blocks;
pub(super) mod certainty;
pub(super) mod changes;
pub(super) mod content_note;
pub(super) mod feedback;
pub(super) mod footnote;
pub(super) mod frame;
pub(super) mod jotter;
pub(super) mod loading;
pub(super) mod meter;
pub(super) mod question;
pub(super) mod sources;
pub(super) mod text;
pub(super) mod time;
