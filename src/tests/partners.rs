//! Where visits come from and who sent them, through HTTP: channels, partners, leads, campaigns.

mod arrivals;
mod campaigns;
mod credits;
mod leads;
