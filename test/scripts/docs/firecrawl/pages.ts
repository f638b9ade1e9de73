/** A page of an invented tea house that describes its fields by the components of Mintlify. */
export const componentsPage = `---
title: Brew
api: "POST https://api.tea.example/v2/brews/{pot}"
---

### Path

<ParamField path="pot" type="string" required>
  The pot.
</ParamField>

### Body

<ParamField header="Authorization" type="string" required>
  A key.
</ParamField>

<ParamField
  body="kind"
  type={"enum<string>"}
  required={true}
  placeholder="a > b"
>
  The kind (1-128 chars).
</ParamField>
<ParamField body="minutes" type="integer" default="5">Steeping time (1–1,000).</ParamField>
<ParamField body="taste" type="'mild' | 'strong' | null" deprecated />
<ParamField body="guests" type="object[]" required={false}>
  Who drinks.
  <Expandable title="a guest">
    <ParamField body="name" type="string" required>Required if more than one drinks.</ParamField>
    <ResponseField name="seat" type="object">
      <ResponseField name="row" type="number" />
    </ResponseField>
  </Expandable>
</ParamField>

{/* <ParamField body="sugar" type="string"></ParamField> */}

### Response

<ResponseField name="ready" type="boolean" required>Drinkable.</ResponseField>
<ResponseField name="cups" type="array">
  <Expandable title="cup"><ResponseField name="id" type="string<uuid>">Id.</ResponseField></Expandable>
</ResponseField>
<ResponseField name="note" type="any" />

<RequestExample>

\`\`\`bash cURL
curl -X POST https://api.tea.example/v2/brews/7 \\
  -d '{ "kind": "green" }'
\`\`\`

\`\`\`json Body
{ "kind": "black", "minutes": 3 }
\`\`\`

</RequestExample>

<ResponseExample>

\`\`\`json 200 - OK
{ "ready": true, "cups": [] }
\`\`\`

\`\`\`json 404
{ "error": "no tea" }
\`\`\`

</ResponseExample>
`;
