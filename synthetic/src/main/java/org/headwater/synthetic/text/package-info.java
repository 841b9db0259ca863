/** How lines of files are put together, fast: JSON objects, CSV rows and times. */
package org.headwater.synthetic.text;
