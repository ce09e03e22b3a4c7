//! What a request has read and need not read again.

use std::sync::{Arc, Mutex, PoisonError};

use axum::http::{Extensions, Method};

use super::Shop;

/// Values of any type, one of each per request. Only a request that asks for nothing to be changed
/// remembers: whatever changes something, or takes it into an order, reads anew each time.
#[derive(Clone, Debug, Default)]
pub struct RequestMemory(Option<Arc<Mutex<Extensions>>>);

impl RequestMemory {
    /// The empty memory of a request.
    pub(super) fn of(method: &Method) -> Self {
        Self(method.is_safe().then(Arc::default))
    }
}

impl Shop {
    /// What this request has read of a kind so far; nothing yet at first.
    #[must_use]
    pub fn read_so_far<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let Some(memory) = &self.request_memory.0 else {
            return Arc::default();
        };
        let mut memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = memory.get::<Arc<T>>() {
            return Arc::clone(known);
        }
        let empty = Arc::<T>::default();
        memory.insert(Arc::clone(&empty));
        empty
    }

    /// Forgets what this request has read: something was written meanwhile that it may hang on.
    pub fn forget_read(&self) {
        if let Some(memory) = &self.request_memory.0 {
            let mut memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
            memory.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_requests_that_change_nothing_remember() {
        assert!(RequestMemory::of(&Method::GET).0.is_some());
        assert!(RequestMemory::of(&Method::HEAD).0.is_some());
        assert!(RequestMemory::of(&Method::POST).0.is_none());
        assert!(RequestMemory::default().0.is_none());
    }
}
