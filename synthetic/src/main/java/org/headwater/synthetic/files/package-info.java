/** What the brand's systems write of what happened: one class a kind of file, quirks included. */
package org.headwater.synthetic.files;
