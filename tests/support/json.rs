//! Short ways to look at JSON.

use std::collections::BTreeSet;

use serde_json::Value;

/// Asserts that these are the keys of an object, all of them and no others.
#[track_caller]
pub fn has_keys(value: &Value, expected: &str) {
    let object = value.as_object().unwrap_or_else(|| panic!("no object: {value}"));
    let keys: BTreeSet<&str> = object.keys().map(String::as_str).collect();
    assert_eq!(keys, expected.split_whitespace().collect(), "{value}");
}

/// The texts of an array.
pub fn texts(value: &Value) -> Vec<&str> {
    let array = value.as_array().unwrap_or_else(|| panic!("no array: {value}"));
    array.iter().map(|item| item.as_str().unwrap()).collect()
}

/// Whether the key is there, and null.
pub fn is_null(value: &Value, key: &str) -> bool {
    value.get(key).unwrap_or_else(|| panic!("{key} is missing: {value}")).is_null()
}

/// One field of every object of an array.
pub trait Fields {
    /// The texts of `key`, in order.
    fn each(&self, key: &str) -> Vec<&str>;
}

impl Fields for Value {
    fn each(&self, key: &str) -> Vec<&str> {
        let array = self.as_array().unwrap_or_else(|| panic!("no array: {self}"));
        array.iter().map(|item| item[key].as_str().unwrap()).collect()
    }
}
