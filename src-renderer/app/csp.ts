/**
 * Must be the very first import of main.tsx: antd, its scroll lock and measuring create style elements and attributes that the content
 * security policy would refuse. Style elements get the page's nonce; style attributes are set through CSSOM, which the policy allows.
 */
const readNonce = (): string | undefined => {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"], meta[property="csp-nonce"]');
  const value = meta?.nonce || meta?.content || '';
  return value === '' || value.startsWith('__') ? undefined : value;
};

export const nonce = readNonce();

const createElement = document.createElement.bind(document);
const createWithNonce = (tag: string, options?: ElementCreationOptions): HTMLElement => {
  const element = createElement(tag, options);
  if (nonce !== undefined && element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
};
document.createElement = createWithNonce as typeof document.createElement;

const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function setStyleByObjectModel(name: string, value: string): void {
  if (name === 'style' && (this instanceof HTMLElement || this instanceof SVGElement))
    this.style.cssText = value;
  else setAttribute.call(this, name, value);
};
