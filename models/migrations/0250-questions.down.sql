DROP TABLE faq_tallies;
DROP TABLE questions;
