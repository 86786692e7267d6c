import type { FontFiles } from './fonts';
import type { Prepared } from './prepare';

/** pdfmake with our fonts, which are all it may read. */
export async function ownPdfmake(files: FontFiles) {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts({ noto: { normal: files.regular, bold: files.bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => path === files.regular || path === files.bold);
  return pdfmake;
}

/**
 * A document with its properties and one empty page. pdfmake makes it and says what it may read; it is pdfkit's document, onto which the
 * paginator's ink is drawn straight: pdfmake's own layout would measure and place every text once more.
 */
export async function openPdf({ form, data }: Prepared, files: FontFiles): Promise<PDFKit.PDFDocument> {
  const { title, subject, author, keywords, company, createdAt, language } = data.properties;
  const pdfmake = await ownPdfmake(files);
  const document = pdfmake.createPdf(
    {
      pageSize: form.paper,
      pageOrientation: form.orientation,
      version: '1.7',
      language,
      displayTitle: true,
      info: {
        title,
        subject,
        author,
        keywords,
        creator: company,
        producer: 'Customer Desk',
        creationDate: new Date(createdAt),
      },
      content: [],
    },
    // Characters are remembered instead (font-cache.ts).
    { fontLayoutCache: false },
  );
  return document.getStream();
}
