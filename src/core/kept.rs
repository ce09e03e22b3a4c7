use std::any::Any;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::{Duration, Instant};

use moka::Expiry;
use moka::sync::Cache;
use tokio::sync::OnceCell;

/// Values kept in memory for a while, by name. Bounded, since strangers choose names: what was asked for least makes
/// room. Clones share what they keep.
///
/// All are one cache of one type inside: the machine code of a cache is large, and compiled once so.
pub struct Kept<V> {
    cache: Cache<String, Entry>,
    of: PhantomData<fn() -> V>,
}

#[derive(Clone)]
struct Entry {
    value: Arc<dyn Any + Send + Sync>,
    weight: u32,
    lifetime: Option<Duration>,
}

/// How long an entry lives that has a lifetime of its own.
struct OwnLifetime;

impl Expiry<String, Entry> for OwnLifetime {
    fn expire_after_create(&self, _: &String, entry: &Entry, _: Instant) -> Option<Duration> {
        entry.lifetime
    }

    fn expire_after_update(
        &self,
        _: &String,
        entry: &Entry,
        _: Instant,
        _: Option<Duration>,
    ) -> Option<Duration> {
        entry.lifetime
    }
}

impl<V: Send + Sync + 'static> Kept<V> {
    /// At most so many, each for at most so long after it came.
    #[must_use]
    pub fn at_most(most: u64, lifetime: Duration) -> Self {
        Self::of(cache(most, Some(lifetime), None))
    }

    /// At most so many, each until nobody has asked for it for so long.
    #[must_use]
    pub fn while_asked_for(most: u64, rest: Duration) -> Self {
        Self::of(cache(most, None, Some(rest)))
    }

    fn of(cache: Cache<String, Entry>) -> Self {
        let of = PhantomData;
        Self { cache, of }
    }

    /// The value of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Arc<V>> {
        self.cache.get(name)?.value.downcast().ok()
    }

    /// The value of that name; a new one where there is none, the same for all who ask at once.
    pub fn get_or_insert(&self, name: String, new: impl FnOnce() -> V) -> Arc<V> {
        if let Some(known) = self.get(&name) {
            return known;
        }
        let new = Arc::new(new());
        let shared: Arc<V> = Arc::clone(&new);
        let kept = get_or_keep(&self.cache, name, entry(shared, 1, None));
        kept.downcast().unwrap_or(new)
    }

    /// Keeps a value.
    pub fn insert(&self, name: String, value: Arc<V>) {
        self.cache.insert(name, entry(value, 1, None));
    }

    /// Keeps a value that takes as much room as `weight` others.
    pub fn insert_weighing(&self, name: String, value: Arc<V>, weight: usize) {
        let weight = u32::try_from(weight).unwrap_or(u32::MAX);
        self.cache.insert(name, entry(value, weight, None));
    }

    /// Keeps a value for at most so long.
    pub fn insert_for(&self, name: String, value: Arc<V>, lifetime: Duration) {
        self.cache.insert(name, entry(value, 1, Some(lifetime)));
    }

    /// Forgets the value of that name.
    pub fn forget(&self, name: &str) {
        self.cache.invalidate(name);
    }

    /// Forgets all.
    pub fn forget_all(&self) {
        self.cache.invalidate_all();
    }
}

impl<V: Send + Sync + 'static> Kept<OnceCell<Arc<V>>> {
    /// The value of that name; what `read` gives where there is none. However many ask at once, one reads; a read that
    /// failed is not kept.
    ///
    /// # Errors
    /// Those of `read`.
    pub async fn get_or_read<E>(
        &self,
        name: String,
        read: impl Future<Output = Result<V, E>>,
    ) -> Result<Arc<V>, E> {
        let cell = self.get_or_insert(name, OnceCell::new);
        let found = cell
            .get_or_try_init(|| async { read.await.map(Arc::new) })
            .await?;
        Ok(Arc::clone(found))
    }
}

fn cache(most: u64, lifetime: Option<Duration>, rest: Option<Duration>) -> Cache<String, Entry> {
    let mut cache = Cache::builder()
        .max_capacity(most)
        .weigher(|_: &String, entry: &Entry| entry.weight)
        .expire_after(OwnLifetime);
    if let Some(lifetime) = lifetime {
        cache = cache.time_to_live(lifetime);
    }
    if let Some(rest) = rest {
        cache = cache.time_to_idle(rest);
    }
    cache.build()
}

fn entry(value: Arc<dyn Any + Send + Sync>, weight: u32, lifetime: Option<Duration>) -> Entry {
    Entry {
        value,
        weight,
        lifetime,
    }
}

fn get_or_keep(
    cache: &Cache<String, Entry>,
    name: String,
    entry: Entry,
) -> Arc<dyn Any + Send + Sync> {
    cache.get_with(name, || entry).value
}

impl<V> Clone for Kept<V> {
    fn clone(&self) -> Self {
        let cache = self.cache.clone();
        let of = PhantomData;
        Self { cache, of }
    }
}

impl<V> fmt::Debug for Kept<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Kept({} values)", self.cache.entry_count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_kept_until_it_is_forgotten() {
        let kept = Kept::at_most(10, Duration::from_mins(1));
        assert_eq!(kept.get("one"), None);
        kept.insert("one".to_owned(), Arc::new(1));
        assert_eq!(kept.get_or_insert("one".to_owned(), || 2).as_ref(), &1);
        assert_eq!(kept.get_or_insert("two".to_owned(), || 2).as_ref(), &2);
        kept.forget("one");
        assert_eq!((kept.get("one"), kept.get("two").is_some()), (None, true));
        kept.forget_all();
        assert_eq!(kept.get("two"), None);
    }

    #[test]
    fn a_lifetime_of_its_own_ends_a_value_earlier() {
        let kept = Kept::at_most(10, Duration::from_mins(1));
        kept.insert_for("short".to_owned(), Arc::new(()), Duration::from_millis(1));
        kept.insert("long".to_owned(), Arc::new(()));
        std::thread::sleep(Duration::from_millis(30));
        assert_eq!(
            (kept.get("short"), kept.get("long").is_some()),
            (None, true)
        );
    }
}
