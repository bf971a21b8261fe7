/** An element of a CSL style or locale in the form that citeproc reads. */
export interface XmlNode {
  readonly name: string
  readonly attrs: Record<string, string>
  readonly children: (XmlNode | string)[]
}
