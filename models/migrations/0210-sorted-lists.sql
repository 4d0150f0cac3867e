-- Lists are sorted by what is sought in them; each order has an index that is walked from its beginning.
CREATE INDEX members_name ON members (name, id);
CREATE INDEX members_joined ON members (joined_on, id);
CREATE INDEX employers_name ON employers (name, id);
CREATE INDEX accounts_name ON accounts (name, id);
CREATE INDEX documents_title ON documents (title, id);
CREATE INDEX documents_key ON documents (key, id);
CREATE INDEX documents_from ON documents (valid_from, id);
CREATE INDEX documents_to ON documents (valid_to, id);
CREATE INDEX sanctions_from ON sanctions (valid_from, id);
CREATE INDEX sanctions_to ON sanctions (valid_to, id);
CREATE INDEX grants_from ON grants (valid_from, id);
CREATE INDEX grants_to ON grants (valid_to, id);
CREATE INDEX divisions_created ON divisions (created_at DESC, id);
