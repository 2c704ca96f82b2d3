/** Languages to choose from, by their tags; sign languages are languages. */
export const spokenTags: readonly string[] =
  'am ar ase be bfi bg bm bn br ca co cs da de el en es et eu fa ff fi fr fsl ga gcf gcr ha he hi hr ht hu hy id ig it ja ka kab km ko ku ln lo lt lv mg mk mn ms my ne nl no oc pa pl ps pt rcf ro ru rw sfb si sk sl so sq sr sv sw swb ta te th ti tr ty uk ur uz vi wo xh yo zh zu'.split(
    ' ',
  );
