-- Whoever holds the old phone stops its being replaced, by a link.
ALTER TABLE account_links DROP CONSTRAINT account_links_purpose_check;
ALTER TABLE account_links ADD CONSTRAINT account_links_purpose_check
  CHECK (purpose IN ('invitation', 'passwordReset', 'emailCheck', 'phoneStop'));
