DELETE FROM account_links WHERE purpose = 'phoneStop';
ALTER TABLE account_links DROP CONSTRAINT account_links_purpose_check;
ALTER TABLE account_links ADD CONSTRAINT account_links_purpose_check
  CHECK (purpose IN ('invitation', 'passwordReset', 'emailCheck'));
