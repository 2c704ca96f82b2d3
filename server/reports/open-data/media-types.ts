/** A presentation (.pptx). */
export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** A workbook (.xlsx). */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
