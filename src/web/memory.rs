//! What rooms remember of each shop until its store changes.

use std::any::{Any, TypeId};
use std::sync::Arc;
use std::time::Duration;

use super::{Failure, Shop};
use crate::core::Kept;

/// Values of any type, one of each per shop.
#[derive(Clone, Debug)]
pub struct Memory(Kept<Remembered>);

#[derive(Debug)]
struct Remembered {
    /// The edition of the store that was current when the value was read.
    edition: u64,
    value: Arc<dyn Any + Send + Sync>,
}

impl Default for Memory {
    fn default() -> Self {
        Self(Kept::at_most(20_000, Duration::from_secs(60)))
    }
}

impl Shop {
    /// What was read last for this shop, if that is not older than its store and not older than a minute;
    /// else what `read` gives. Whoever changes it says so with [`Shop::commit_change`], which makes the
    /// registry read the store anew.
    ///
    /// # Errors
    /// Those of `read`.
    pub async fn remembered<T: Send + Sync + 'static>(
        &self,
        read: impl Future<Output = Result<T, Failure>>,
    ) -> Result<Arc<T>, Failure> {
        let key = format!("{} {:?}", self.tenant.schema.as_str(), TypeId::of::<T>());
        let memory = &self.state.memory.0;
        if let Some(known) = memory.get(&key)
            && known.edition >= self.store.edition
            && let Ok(value) = Arc::clone(&known.value).downcast::<T>()
        {
            return Ok(value);
        }
        let value = Arc::new(read.await?);
        let remembered = Remembered {
            edition: self.store.edition,
            value: Arc::clone(&value) as Arc<dyn Any + Send + Sync>,
        };
        memory.insert(key, Arc::new(remembered));
        Ok(value)
    }
}
