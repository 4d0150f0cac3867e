/** How a file that is sent in is called; its body is the bytes alone. */
export type FileUpload = {
  /**
   * @minLength 1
   * @maxLength 300
   */
  name: string;
};

/** What is kept: its name as it was cleaned, its type as its content says. */
export type StoredFile = {
  id: string;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
};
