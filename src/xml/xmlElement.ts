/** Attributes of an element; those that are null are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | null>>;

/**
 * An element as XML text.
 *
 * @param name name with its prefix: `w:p`
 * @param attributes values as they are read, not escaped
 * @param children XML text
 */
export function xmlElement(name: string, attributes: XmlAttributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Text for use in XML, inside an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
