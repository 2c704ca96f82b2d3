/** The smallest pictures of a signature: a PNG, a JPEG, an SVG. */
export const stamp = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAKCAYAAACuaZ5oAAAAN0lEQVR42mNgGKpAyKrnP3UVUmI4KZaQ7XJCGoWsev4TZTg+haSK' +
    'k6WQVJ+RFZkkxw1NUwqtAQBmRyh7Il1pfgAAAABJRU5ErkJggg==',
  'base64',
);

export const photograph = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7' +
    'gYKBTmCNl4x9lnN+gXz/wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAdEAACAgIDAQAAAAAAAAAAAAABAgME' +
    'EXEAEiFh/9oACAEBAAA/AKl7MzOyVq5fqcFpSY10PCTvGPvCVpmdXs2C/U5CxAxrs+knWcfOf//Z',
  'base64',
);

export const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"><title>Signature</title>' +
    '<path d="M10 60 C 40 -20, 60 90, 90 40 S 120 10, 130 50 S 170 70, 190 20" fill="none" stroke="#123a8c"/></svg>',
);
