import type { TemplateFault } from '@shared/domain/template';

/** A file that cannot serve as a template. */
export class TemplateError extends Error {
  constructor(
    readonly fault: TemplateFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
    this.name = 'TemplateError';
  }
}
