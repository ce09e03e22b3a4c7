/// What a promotion may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadField {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A town or postal code.
    Location,
}

impl LeadField {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Location];

    /// The word in the table, and the name of the field.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Location => "location",
        }
    }

    /// Reads the words of the table.
    #[must_use]
    pub fn read(words: &[String]) -> Vec<Self> {
        Self::ALL
            .into_iter()
            .filter(|field| words.iter().any(|word| word == field.name()))
            .collect()
    }

    /// The words of the table.
    #[must_use]
    pub fn words(fields: &[Self]) -> Vec<String> {
        fields.iter().map(|field| field.name().to_owned()).collect()
    }

    /// Name of its box in the promotion's editor.
    #[must_use]
    pub fn box_name(self) -> String {
        format!("lead_{}", self.name())
    }
}
